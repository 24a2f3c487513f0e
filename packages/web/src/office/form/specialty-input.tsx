import { useSay } from '../../lib/language/language.tsx';
import { specialtiesIn } from '../../lib/occupations/specialties.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { ChoicesInput, type PlainInputProps } from './plain-inputs.tsx';

interface SpecialtiesInputProps extends PlainInputProps<readonly string[]> {
  readonly series: string;
}

/** Specialties of a series: those of the directory by name, others as they are written. */
export function SpecialtiesInput({ series, ...field }: SpecialtiesInputProps) {
  const say = useSay();
  const { data: library } = usePolicyLibrary();
  const known = library === undefined ? [] : specialtiesIn(library, series);
  return <ChoicesInput {...field} open options={known.map(({ value, title }) => ({ value, label: say(title) }))} />;
}

interface SpecialtyInputProps extends PlainInputProps<string> {
  readonly series: string;
}

/** One specialty; choosing another takes its place. */
export function SpecialtyInput({ value, onChange, ...field }: SpecialtyInputProps) {
  return (
    <SpecialtiesInput {...field} value={value === '' ? [] : [value]} onChange={(next) => onChange(next.at(-1) ?? '')} />
  );
}
