import type { ApplicationView, FormField } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { AutosaveForm } from '../../office/form/autosave-context.tsx';
import {
  AutosavedChoice,
  AutosavedConfirmation,
  AutosavedLongText,
  AutosavedText,
} from '../../office/form/autosaved-controls.tsx';
import { SaveSummary } from '../../office/form/save-summary.tsx';
import { AchievementsField } from './achievements-field.tsx';
import { fetchApplication, saveDraft } from './api.ts';
import { applicationsText } from './applications.text.ts';
import type { CaseProps } from './case-props.ts';

/** The form of an application: exactly the fields the server asks, each saved as it is typed. */
export function DraftForm({ view, onChanged }: CaseProps) {
  const text = useText(applicationsText);
  const say = useSay();
  const { id } = view;
  return (
    <section className="office-panel stack">
      <div className="row row-apart">
        <h2>{text.fill}</h2>
        {view.missing.length > 0 && <span className="tag tag-warning">{text.missing(view.missing.length)}</span>}
      </div>
      <AutosaveForm
        form={{ version: view.version, values: valuesOf(view) }}
        save={async (changes, version) => {
          const saved = await saveDraft(id, changes.map(toWire), version);
          onChanged(saved);
          return saved;
        }}
        load={async () => {
          const next = await fetchApplication(id);
          return { version: next.version, values: valuesOf(next) };
        }}
      >
        {view.form.map(({ key, title, fields }) => (
          <fieldset key={key} className="stack form-section">
            <legend>{say(title)}</legend>
            {fields.map((field) => (
              <DraftField key={field.path} field={field} files={view.files} />
            ))}
          </fieldset>
        ))}
        <SaveSummary />
      </AutosaveForm>
    </section>
  );
}

interface DraftFieldProps extends Pick<ApplicationView, 'files'> {
  readonly field: FormField;
}

function DraftField({ field, files }: DraftFieldProps) {
  const say = useSay();
  const { path, kind, label, help, required, why, choices = [] } = field;
  const hint = [help, why].flatMap((each) => (each === null ? [] : [say(each)])).join(' ');
  const props = { path, label: say(label), required, hint: hint === '' ? undefined : hint };
  switch (kind) {
    case 'text':
      return <AutosavedText {...props} />;
    case 'long-text':
      return <AutosavedLongText {...props} most={5000} />;
    case 'choice':
      return <AutosavedChoice {...props} choices={choices} />;
    case 'confirmation':
      return <AutosavedConfirmation {...props} />;
    case 'achievements':
      return <AchievementsField {...props} choices={choices} files={files} />;
  }
}

/** Each field's value by its place; a yes or no that is chosen from a list is a word there. */
function valuesOf({ draft }: ApplicationView): Readonly<Record<string, unknown>> {
  const values = Object.entries(draft).map(([name, value]): [string, unknown] => [`/${name}`, value]);
  const { skilledGroup } = draft;
  return { ...Object.fromEntries(values), '/skilledGroup': skilledGroup === null ? '' : String(skilledGroup) };
}

function toWire({ path, value }: { readonly path: string; readonly value: unknown }) {
  return path === '/skilledGroup' ? { path, value: value === 'true' } : { path, value };
}
