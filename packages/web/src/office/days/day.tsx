import type { IsoDate } from '@guantong/engine';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/language/language.tsx';

/** A calendar day in the reader's language; a dash where there is none. */
export function Day({ on }: { readonly on: IsoDate | null }) {
  const { language } = useLanguage();
  if (on === null) return '—';
  return <time dateTime={on}>{sayDate(on, language)}</time>;
}
