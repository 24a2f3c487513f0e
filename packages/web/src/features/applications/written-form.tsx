import type { ApplicationView, FormField } from '@guantong/contracts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { applicationsText } from './applications.text.ts';
import { EvidenceLinks } from './evidence-links.tsx';

/** What the applicant wrote, to read. */
export function WrittenForm({ view }: { readonly view: ApplicationView }) {
  const text = useText(applicationsText);
  const say = useSay();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.work}</h2>
      <dl className="written">
        {view.form
          .flatMap(({ fields }) => fields)
          .map((field) => (
            <div key={field.path}>
              <dt>{say(field.label)}</dt>
              <dd>
                <Written field={field} view={view} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

export function Written({
  field: { path, kind, choices = [] },
  view,
}: {
  readonly field: FormField;
  readonly view: ApplicationView;
}) {
  const text = useText(applicationsText);
  const say = useSay();
  const values: Readonly<Record<string, unknown>> = view.draft;
  const value = values[path.slice(1)];
  if (kind === 'achievements') return <Achievements view={view} choices={choices} />;
  if (kind === 'confirmation') return value === true ? text.yes : text.no;
  if (kind === 'choice') {
    const chosen = choices.find((choice) => choice.value === String(value));
    // By the time it is read, the route may be among the choices no longer.
    const route = view.assessment.routes.find(({ id }) => id === value);
    if (chosen !== undefined) return say(chosen.label);
    return route === undefined ? text.nothingWritten : say(route.title);
  }
  return typeof value === 'string' && value !== '' ? value : text.nothingWritten;
}

function Achievements({
  view,
  choices,
}: {
  readonly view: ApplicationView;
  readonly choices: NonNullable<FormField['choices']>;
}) {
  const text = useText(applicationsText);
  const say = useSay();
  const { language } = useLanguage();
  if (view.draft.achievements.length === 0) return text.nothingWritten;
  return (
    <ul className="plain-list">
      {view.draft.achievements.map(({ kind, title, on, role, text: said, evidence }) => {
        const word = choices.find(({ value }) => value === kind);
        const files = view.files.filter(({ id }) => evidence.includes(id));
        return (
          <li key={`${kind}-${title}-${on}`}>
            <strong>{title}</strong>{' '}
            <span className="soft">
              {[word && say(word.label), on && sayDate(on, language), role].filter(Boolean).join(' · ')}
            </span>
            <br />
            {said}
            {files.length > 0 && <EvidenceLinks files={files} />}
          </li>
        );
      })}
    </ul>
  );
}
