import type { Text } from '@guantong/engine';
import { Checkbox, Input, Select } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { AutosavedField, type AutosavedFieldProps } from './autosaved-field.tsx';
import { formText } from './form.text.ts';

interface TextFieldProps extends AutosavedFieldProps {
  /** At most so many characters. */
  readonly most?: number;
}

export function AutosavedText({ most = 200, ...field }: TextFieldProps) {
  return (
    <AutosavedField {...field}>
      {(control, value, change) => (
        <Input {...control} maxLength={most} value={textOf(value)} onChange={(event) => change(event.target.value)} />
      )}
    </AutosavedField>
  );
}

export function AutosavedLongText({ most = 4000, ...field }: TextFieldProps) {
  return (
    <AutosavedField {...field}>
      {(control, value, change) => (
        <Input.TextArea
          {...control}
          rows={3}
          maxLength={most}
          showCount
          value={textOf(value)}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </AutosavedField>
  );
}

interface ChoiceFieldProps extends AutosavedFieldProps {
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
}

export function AutosavedChoice({ choices, ...field }: ChoiceFieldProps) {
  const text = useText(formText);
  const say = useSay();
  return (
    <AutosavedField {...field}>
      {(control, value, change) => (
        <Select<string | null>
          {...control}
          placeholder={text.choose}
          value={textOf(value) || null}
          options={choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))}
          onChange={change}
        />
      )}
    </AutosavedField>
  );
}

/** Something that has to be confirmed; the label is what is confirmed. */
export function AutosavedConfirmation(field: AutosavedFieldProps) {
  const text = useText(formText);
  return (
    <AutosavedField {...field}>
      {(control, value, change) => (
        <Checkbox {...control} checked={value === true} onChange={(event) => change(event.target.checked)}>
          {text.confirmed}
        </Checkbox>
      )}
    </AutosavedField>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
