import type { Occupation } from '@guantong/engine';
import { useLanguage } from '../../lib/language/language.tsx';
import { occupationName } from '../../lib/occupations/occupations.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';

/** What an occupation is called; its code until the directory is there. */
export function useOccupationName(): (code: Occupation) => string {
  const { data: library } = usePolicyLibrary();
  const { language } = useLanguage();
  return (code) => {
    const name = library === undefined ? undefined : occupationName(library, code);
    if (name === undefined) return code;
    return language === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
  };
}
