import type { ScoringSheet } from '@guantong/contracts';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LongTextInput } from '../../office/form/plain-inputs.tsx';
import { useSaveOnLeave } from '../../office/form/use-save-on-leave.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { fillSheet, signSheet } from './api.ts';
import type { SheetProps } from './sheet-props.ts';
import { sheetsText } from './sheets.text.ts';

type Written = Readonly<Record<string, string>>;

/** An open sheet of one's own: saved whenever a field is left, handed in by signing. */
export function ScoreForm({ sheet, changes }: SheetProps) {
  const text = useText(sheetsText);
  const [scores, setScores] = useState<Written>(() => written(sheet));
  const [comment, setComment] = useState(sheet.comment ?? '');
  const changed = comment !== sheet.comment || differs(scores, written(sheet));
  const saving = useSaveOnLeave({
    isChanged: changed,
    save: () => fillSheet(sheet, { scores: numbersIn(scores), comment }),
    changes,
  });
  return (
    <>
      <form className="office-panel stack" {...saving.form}>
        <UnsavedGuard unsaved={changed} />
        <h2>{text.scores}</h2>
        <ScoreInputs rubric={sheet.rubric} scores={scores} onChange={setScores} />
        <LongTextInput
          label={text.comment}
          hint={text.commentHint}
          most={5000}
          rows={5}
          value={comment}
          onChange={setComment}
        />
        {saving.error !== null && <SmallProblem error={saving.error} />}
        <div className="sheet-foot">
          <span>
            {text.total} <strong className="figures">{sheet.total ?? '—'}</strong> / 100
            <br />
            <span className="soft small" role="status">
              {saving.isPending ? text.saving : changed ? text.unsaved : text.saved}
            </span>
          </span>
          <button type="submit" className="button button-primary" disabled={!changed || saving.isPending}>
            {text.save}
          </button>
        </div>
      </form>
      {!changed && !saving.isPending && <ActPanel can={sheet.can} acts={[handingIn(sheet)]} {...changes} />}
    </>
  );
}

interface ScoreInputsProps extends Pick<ScoringSheet, 'rubric'> {
  readonly scores: Written;
  readonly onChange: (scores: Written) => void;
}

function ScoreInputs({ rubric, scores, onChange }: ScoreInputsProps) {
  const text = useText(sheetsText);
  const say = useSay();
  return rubric.map(({ id, name, maximum }) => (
    <Field key={id} label={say(name)} hint={text.most(maximum)} required>
      {(ids) => (
        <input
          {...ids}
          className="input sheet-score"
          type="number"
          inputMode="decimal"
          min={0}
          max={maximum}
          step={0.1}
          autoComplete="off"
          value={scores[id] ?? ''}
          onChange={(event) => onChange({ ...scores, [id]: event.target.value })}
        />
      )}
    </Field>
  ));
}

function handingIn(sheet: ScoringSheet): Act<ScoringSheet> {
  return {
    kind: 'ask',
    action: 'sheet.sign',
    title: { zh: '签署并交表', en: 'Sign and hand in' },
    fields: [],
    weight: 'foremost',
    take: () => signSheet(sheet),
  };
}

function written({ scores }: ScoringSheet): Written {
  return Object.fromEntries(Object.entries(scores ?? {}).map(([id, score]) => [id, String(score)]));
}

/** What is a number; whether it may be one, the server says. */
function numbersIn(scores: Written): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([id, score]) => (score.trim() === '' ? [] : [[id, Number(score)]])),
  );
}

function differs(scores: Written, saved: Written): boolean {
  const [now, before] = [numbersIn(scores), numbersIn(saved)];
  return [...Object.keys(now), ...Object.keys(before)].some((id) => now[id] !== before[id]);
}
