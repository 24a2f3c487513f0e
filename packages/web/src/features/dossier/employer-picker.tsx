import type { Draft } from '../../components/dossier/field-spec.ts';
import { useText } from '../../lib/language/language.tsx';
import { OrganisationInput } from '../../office/form/organisation-input.tsx';
import { dossierText } from './dossier.text.ts';
import { isRegistered } from './registered-employer.ts';

interface EmployerPickerProps {
  readonly draft: Draft;
  readonly fill: (values: Draft) => void;
}

/** The employer of an employment by the register: what else the register says of it, its name included, is not asked. */
export function EmployerPicker({ draft, fill }: EmployerPickerProps) {
  const text = useText(dossierText);
  const { 'employer.id': id = '', 'employer.name': name } = draft;
  return (
    <OrganisationInput
      label={text.employer}
      hint={text.employerHint}
      kind="employer"
      name={name}
      value={isRegistered(id) ? id : ''}
      onChange={(next) => fill({ ...unknownEmployer, 'employer.id': next })}
    />
  );
}

const unknownEmployer: Draft = {
  'employer.name': '',
  'employer.region': '',
  'employer.kind': '',
  'employer.ownership': '',
};
