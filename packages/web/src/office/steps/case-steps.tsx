import './case-steps.css';
import type { CaseStepView } from '@guantong/contracts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { stepsText } from './steps.text.ts';
import { WindowNote } from './window-note.tsx';

/** The way of a case, step by step: what is done, where it stands, what comes, with days and windows. */
export function CaseSteps({ steps }: { readonly steps: readonly CaseStepView[] }) {
  const text = useText(stepsText);
  return (
    <ol className="case-steps" aria-label={text.steps}>
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step: { title, status, on, window, note } }: { readonly step: CaseStepView }) {
  const text = useText(stepsText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <li className={`case-step case-step-${status}`} aria-current={status === 'now' ? 'step' : undefined}>
      <span className="case-step-mark" aria-hidden="true" />
      <div className="case-step-words">
        <strong>{say(title)}</strong>
        <span className="case-step-status">
          {text[status]}
          {on !== null && ` · ${sayDate(on, language)}`}
        </span>
        {note && <span>{say(note)}</span>}
        {window && <WindowNote window={window} />}
      </div>
    </li>
  );
}
