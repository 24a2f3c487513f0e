import type { CycleSetting } from '@guantong/contracts';
import { skilledGroupDefault, skilledGroupSource } from '@guantong/procedure';
import { ProcedureSource } from '../../components/procedure-source.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ChoiceInput, NumberInput } from '../../office/form/plain-inputs.tsx';
import type { DraftProps } from './cycle-draft.ts';
import { cyclesText } from './cycles.text.ts';

interface SettingFieldsProps extends DraftProps {
  readonly settings: readonly CycleSetting[];
}

/** What the texts leave to localities, each with its range, its default and what it rests on. */
export function SettingFields({ draft, settings, onChange }: SettingFieldsProps) {
  const text = useText(cyclesText);
  const say = useSay();
  const group = draft.separateSkilledGroup ?? skilledGroupDefault(draft.kind);
  return (
    <fieldset className="office-panel stack cycle-part">
      <legend>{text.settings}</legend>
      {settings.map(({ name, title, minimum, maximum, default: standard, source }) => (
        <div key={name} className="cycle-setting">
          <NumberInput
            label={say(title)}
            hint={text.range(minimum, maximum, standard)}
            required
            min={minimum}
            max={maximum}
            value={draft.settings[name] === undefined ? standard : draft.settings[name]}
            onChange={(value) => onChange({ settings: { ...draft.settings, [name]: value } })}
          />
          <ProcedureSource source={source} withNote />
        </div>
      ))}
      {draft.kind === 'title-review' && (
        <div className="cycle-setting">
          <ChoiceInput
            label={text.skilledGroup}
            required
            value={String(group)}
            options={[
              { value: 'true', label: text.yes },
              { value: 'false', label: text.no },
            ]}
            onChange={(value) => onChange({ separateSkilledGroup: value === 'true' })}
          />
          <ProcedureSource source={skilledGroupSource} withNote />
        </div>
      )}
    </fieldset>
  );
}
