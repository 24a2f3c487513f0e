import type { DossierFact } from '@guantong/contracts';
import type { Draft, FieldSpec } from '../../components/dossier/field-spec.ts';

/** Whether an employer is one of the register: the register names them by UUID, a self-check by words of its own. */
export function isRegistered(employerId: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(employerId);
}

/** Whether a record is an employment with an employer that the register does not know. */
export function isUnregisteredPost({ list, value }: DossierFact): boolean {
  if (list !== 'employments' || typeof value !== 'object' || value === null || !('employer' in value)) return false;
  const { employer } = value;
  if (typeof employer !== 'object' || employer === null || !('id' in employer)) return false;
  return typeof employer.id === 'string' && !isRegistered(employer.id);
}

/** What is asked of an employment: the rights of an employer are the register's to tell, and so is all of a registered one. */
export function employmentFields(fields: readonly FieldSpec[], draft: Draft): readonly FieldSpec[] {
  const known = isRegistered(draft['employer.id'] ?? '');
  return fields.filter(({ name }) => !name.startsWith('right.') && !(known && name.startsWith('employer.')));
}
