import type { FieldIds } from '../../components/field.tsx';

/** What ties a control to its label, hint and error. */
export interface ControlProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly disabled?: boolean;
}

/** A field's ids as antd takes them: what is not given is not there. */
export function fieldIdsToControlProps(ids: FieldIds): ControlProps {
  const { id, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required } = ids;
  return {
    id,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(invalid === undefined ? {} : { 'aria-invalid': invalid }),
    ...(required === undefined ? {} : { 'aria-required': required }),
  };
}
