import { isOccupationCode } from '../../lib/occupations/is-occupation-code.ts';
import { occupationLabel } from '../../lib/occupations/occupations.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';

/** What is examined: an occupation by its name, another subject as it is written. */
export function SubjectName({ subject }: { readonly subject: string }) {
  return useSubjectName()(subject);
}

export function useSubjectName(): (subject: string) => string {
  const { data: library } = usePolicyLibrary();
  return (subject) =>
    library !== undefined && isOccupationCode(subject) ? occupationLabel(library, subject) : subject;
}
