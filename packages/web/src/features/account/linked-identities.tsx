import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { fetchProviders } from '../sign-in/api.ts';
import { accountText } from './account.text.ts';
import { fetchIdentities, type LinkedIdentity } from './api.ts';
import { identitiesKey } from './identities-key.ts';
import { UnlinkDialog } from './unlink-dialog.tsx';

/** The identities of other services that sign in to the account, to unlink; and those it can be linked to, by signing in there. */
export function LinkedIdentities() {
  const text = useText(accountText);
  const say = useSay();
  const [leaving, setLeaving] = useState<LinkedIdentity>();
  const { data: providers } = useQuery({
    queryKey: ['sign-in', 'providers'],
    queryFn: ({ signal }) => fetchProviders(signal),
    retry: false,
  });
  const { data: linked, error } = useQuery({
    queryKey: identitiesKey,
    queryFn: ({ signal }) => fetchIdentities(signal),
  });
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.external}</h2>
      {error !== null && <SmallProblem error={error} />}
      {providers?.length === 0 && <p className="soft">{text.noProvider}</p>}
      {linked?.length === 0 && <p className="soft">{text.none}</p>}
      {linked !== undefined && linked.length > 0 && (
        <ul className="account-sessions">
          {linked.map((identity) => (
            <Identity
              key={`${identity.issuer} ${identity.subject}`}
              identity={identity}
              onUnlink={() => setLeaving(identity)}
            />
          ))}
        </ul>
      )}
      {providers !== undefined && providers.length > 0 && <p className="soft">{text.externalHelp}</p>}
      {providers?.map(({ key, name, start }) => (
        <a
          key={key}
          className="button"
          href={`${start}?${new URLSearchParams({ back: '/office/account', link: 'true' })}`}
        >
          {text.link(say(name))}
        </a>
      ))}
      {leaving !== undefined && <UnlinkDialog identity={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

interface IdentityProps {
  readonly identity: LinkedIdentity;
  readonly onUnlink: () => void;
}

function Identity({ identity: { issuer, subject, linkedAt }, onUnlink }: IdentityProps) {
  const text = useText(accountText);
  const { language } = useLanguage();
  return (
    <li>
      <span className="stack account-session">
        <span>{subject}</span>
        <span className="soft small">
          {issuer.replace(/^https?:\/\//, '')} · {text.linkedOn(sayInstant(linkedAt, language))}
        </span>
      </span>
      <Button aria-label={text.unlinkOf(subject)} onClick={onUnlink}>
        {text.unlink}
      </Button>
    </li>
  );
}
