import './examinations.css';
import type { MarkingSheet } from '@guantong/contracts';
import { sumOfScores } from '@guantong/procedure';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { LongTextInput } from '../../office/form/plain-inputs.tsx';
import { useSaveOnLeave } from '../../office/form/use-save-on-leave.ts';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import { fillMarking, markingKind, signMarking } from './api.ts';
import { markingStates } from './examination-words.ts';
import { markingText } from './marking.text.ts';
import { hasOtherScores, readScore, readScores, typedScores } from './marking-scores.ts';

/** The sheet on which an examiner marks a candidate, made for a phone at the station. */
export function MarkingSheetPage() {
  return <LoadedThing kind={markingKind}>{(sheet, changes) => <Sheet {...{ sheet, changes }} />}</LoadedThing>;
}

interface SheetProps {
  readonly sheet: MarkingSheet;
  readonly changes: ThingChanges<MarkingSheet>;
}

function Sheet({ sheet, changes }: SheetProps) {
  const text = useText(markingText);
  const say = useSay();
  const { candidateName, admissionNumber, method, title, round, state, signedAt } = sheet;
  return (
    <OfficePage
      title={candidateName ?? admissionNumber}
      lead={
        <>
          {say(methodNames[method])} · {title} · {text.round(round)}{' '}
          <span className="tag">{say(markingStates[state])}</span>
        </>
      }
    >
      <Scores sheet={sheet} changes={changes} />
      <FactList>
        <Fact title={text.candidate}>{candidateName ?? text.anonymous}</Fact>
        <Fact title={text.admissionNumber}>{admissionNumber}</Fact>
        <Fact title={text.time}>
          <Instant at={sheet.startsAt} />
        </Fact>
        <Fact title={text.place}>{sheet.place}</Fact>
        {signedAt !== null && (
          <Fact title={text.signedAt}>
            <Instant at={signedAt} />
          </Fact>
        )}
      </FactList>
    </OfficePage>
  );
}

/** Points by item; what was typed is saved when one leaves its field, and what is saved can be signed. */
function Scores({ sheet, changes }: SheetProps) {
  const text = useText(markingText);
  const [typed, setTyped] = useState(() => typedScores(sheet));
  const [comment, setComment] = useState(sheet.comment);
  const scores = readScores(sheet, typed);
  const mayFill = sheet.can.some(({ action, allowed }) => action === 'exam-marking.fill' && allowed);
  const isChanged = comment !== sheet.comment || hasOtherScores(sheet, typed);
  const saving = useSaveOnLeave({
    isChanged: mayFill && isChanged,
    save: () => fillMarking(sheet.id, { version: sheet.version, scores, comment }),
    changes,
  });
  const total = sumOfScores(scores);
  const form = (
    <form className="stack" {...saving.form}>
      <UnsavedGuard unsaved={mayFill && isChanged} />
      {sheet.stations.map(({ id, name, items }) => (
        <section key={id} className="office-panel stack stack-tight">
          <h2>{name}</h2>
          {items.map((item) => (
            <ScoreField
              key={item.id}
              item={item}
              typed={typed[item.id] ?? ''}
              disabled={!mayFill}
              onType={(next) => setTyped({ ...typed, [item.id]: next })}
            />
          ))}
        </section>
      ))}
      <div className="office-panel">
        {mayFill ? (
          <LongTextInput label={text.comment} value={comment} most={2000} onChange={setComment} />
        ) : (
          <p>
            <span className="soft small">{text.comment}</span> {comment || '—'}
          </p>
        )}
      </div>
      {saving.error !== null && <SmallProblem error={saving.error} />}
      <div className="exam-status marking-foot">
        <span>
          {text.total} <strong className="marking-total">{total}</strong>
        </span>
        {mayFill && (
          <span className="row row-tight">
            <span role="status" className={isChanged ? 'tag tag-warning' : 'tag tag-success'}>
              {saving.isPending ? text.saving : isChanged ? text.unsaved : text.saved}
            </span>
            <button type="submit" className="button" disabled={!isChanged || saving.isPending}>
              {text.save}
            </button>
          </span>
        )}
      </div>
    </form>
  );
  return (
    <>
      {form}
      {!isChanged && !saving.isPending && <ActPanel can={sheet.can} acts={[signAct(sheet)]} {...changes} />}
    </>
  );
}

function signAct(sheet: MarkingSheet): Act<MarkingSheet> {
  return {
    ...{ kind: 'ask', action: 'exam-marking.sign', fields: [], weight: 'foremost' },
    title: { zh: markingText.zh.sign, en: markingText.en.sign },
    take: () => signMarking(sheet),
  };
}

interface ScoreFieldProps {
  readonly item: MarkingSheet['stations'][number]['items'][number];
  readonly typed: string;
  readonly disabled: boolean;
  readonly onType: (typed: string) => void;
}

function ScoreField({ item: { name, maximum }, typed, disabled, onType }: ScoreFieldProps) {
  const text = useText(markingText);
  return (
    <Field
      label={name}
      hint={text.upTo(maximum)}
      error={readScore(typed, maximum) === null ? text.outOfRange(maximum) : undefined}
    >
      {(ids) => (
        <input
          {...ids}
          className="input marking-score"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
