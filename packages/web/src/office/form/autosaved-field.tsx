import './form.css';
import type { ReactNode } from 'react';
import { Field } from '../../components/field.tsx';
import { useAutosave, useAutosaveField } from './autosave-context.tsx';
import { type ControlProps, fieldIdsToControlProps } from './control-props.ts';
import { SaveMark } from './save-mark.tsx';

export interface AutosavedFieldProps {
  /** Place of the value in the form (JSON pointer). */
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}

interface AnyAutosavedFieldProps extends AutosavedFieldProps {
  /** The control; it gets what ties it to its label, its value and how to change it. */
  readonly children: (control: ControlProps, value: unknown, change: (value: unknown) => void) => ReactNode;
}

/** A field that saves itself, with any control in it; its mark says whether what it holds is on the server. */
export function AutosavedField({ path, label, hint, error, required, children }: AnyAutosavedFieldProps) {
  const autosave = useAutosave();
  const { value } = useAutosaveField(path);
  return (
    <div className="autosaved-field">
      <Field label={label} hint={hint} error={error} required={required}>
        {(ids) => children(fieldIdsToControlProps(ids), value, (next) => autosave.change(path, next))}
      </Field>
      <SaveMark path={path} />
    </div>
  );
}
