import { useQuery } from '@tanstack/react-query';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fetchProviders } from '../sign-in/api.ts';
import { accountText } from './account.text.ts';

/** Links the account to an identity of another service: signing in there while signed in here. */
export function LinkedIdentities() {
  const text = useText(accountText);
  const say = useSay();
  const { data: providers } = useQuery({
    queryKey: ['sign-in', 'providers'],
    queryFn: ({ signal }) => fetchProviders(signal),
    retry: false,
  });
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.external}</h2>
      {providers?.length === 0 && <p className="soft">{text.noProvider}</p>}
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
    </section>
  );
}
