import { useQuery } from '@tanstack/react-query';
import { useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { settingsQuery } from './api.ts';
import { issuingText } from './issuing.text.ts';
import { issuingAddress, useOwnBody } from './own-body.ts';

/** Tells, where certificates are issued, that the reader's body has no numbering yet. */
export function MissingSettings() {
  const body = useOwnBody();
  return body === undefined ? null : <MissingOf body={body} />;
}

function MissingOf({ body }: { readonly body: string }) {
  const text = useText(issuingText);
  const { data } = useQuery(settingsQuery(body));
  if (data === undefined || data.version > 0) return null;
  return (
    <p className="note note-warning" role="alert">
      {text.cannotIssue} <InsideLink href={issuingAddress(body)}>{text.see}</InsideLink>
    </p>
  );
}
