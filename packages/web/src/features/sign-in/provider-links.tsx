import { useQuery } from '@tanstack/react-query';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fetchProviders } from './api.ts';
import { signInText } from './sign-in.text.ts';

/** The other services one may sign in by. Without any, or when they cannot be told, the password remains. */
export function ProviderLinks({ back }: { readonly back: string }) {
  const text = useText(signInText);
  const say = useSay();
  const { data: providers = [] } = useQuery({
    queryKey: ['sign-in', 'providers'],
    queryFn: ({ signal }) => fetchProviders(signal),
    retry: false,
  });
  if (providers.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2 className="sign-in-small-title">{text.providers}</h2>
      {providers.map(({ key, name, start }) => (
        <a key={key} className="button" href={`${start}?${new URLSearchParams({ back })}`}>
          {say(name)}
        </a>
      ))}
    </section>
  );
}
