import './accounts.css';
import { useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { accountsText } from './accounts.text.ts';
import type { FirstPassword } from './api.ts';

interface FirstPasswordNoteProps {
  readonly first: FirstPassword;
  /** Whether a way to the account is shown too. */
  readonly withLink: boolean;
}

/** The first password of an account, shown this once. */
export function FirstPasswordNote({ first: { accountId, password }, withLink }: FirstPasswordNoteProps) {
  const text = useText(accountsText);
  return (
    <section className="note note-warning stack stack-tight" role="status">
      <h2>{text.passwordTitle}</h2>
      <p className="figures account-password">{password}</p>
      <p>{text.passwordHelp}</p>
      {withLink && (
        <p>
          <InsideLink href={`/office/accounts/${accountId}`}>{text.toAccount}</InsideLink>
        </p>
      )}
    </section>
  );
}
