import type { Occupation } from '@guantong/engine';
import { occupationLabel } from '../../lib/occupations/occupations.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';

/** What an occupation is called; its code until the directory is there. */
export function useOccupationName(): (code: Occupation) => string {
  const { data: library } = usePolicyLibrary();
  return (code) => (library === undefined ? code : occupationLabel(library, code));
}
