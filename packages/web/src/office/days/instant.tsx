import { useLanguage } from '../../lib/language/language.tsx';
import { sayInstant } from './say-instant.ts';

/** A moment in the reader's language, in the time of Beijing. */
export function Instant({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{sayInstant(at, language)}</time>;
}
