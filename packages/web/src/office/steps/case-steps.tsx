import './case-steps.css';
import type { CaseStepView } from '@guantong/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { useNarrow } from '../../lib/use-narrow.ts';
import { stepsText } from './steps.text.ts';
import { WindowNote } from './window-note.tsx';

interface CaseStepsProps {
  readonly steps: readonly CaseStepView[];
}

/**
 * The way of a case, step by step: what is done, where it stands, what comes, with days and windows. On a phone, where it
 * would push everything else off the screen, only where it stands and what is next to that, until the reader asks for all.
 */
export function CaseSteps({ steps }: CaseStepsProps) {
  const text = useText(stepsText);
  const narrow = useNarrow();
  const [whole, setWhole] = useState(false);
  const near = nearSteps(steps);
  const folds = narrow && near.length < steps.length;
  return (
    <div className="stack stack-tight">
      <ol className="case-steps" aria-label={text.steps}>
        {(folds && !whole ? near : steps).map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {folds && (
        <div>
          <Button aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? text.fewer : text.all(steps.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The step a case stands at with the one before and the one after; the last ones where it stands at none. */
function nearSteps(steps: readonly CaseStepView[]): readonly CaseStepView[] {
  const found = steps.findIndex(({ status }) => status === 'now' || status === 'stopped');
  const at = found === -1 ? steps.length - 1 : found;
  return steps.slice(Math.max(0, at - 1), at + 2);
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
