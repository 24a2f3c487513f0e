import './examinations.css';
import type { ExamCase } from '@guantong/contracts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { isChosen, isFree, type Ticks, tickAll } from './candidates.ts';
import { caseStateWords } from './examination-words.ts';
import { planningText } from './planning.text.ts';

interface CandidateChoicesProps {
  /** Those the examination is for; undefined: not known yet, `waitingFor` says why. */
  readonly cases: readonly ExamCase[] | undefined;
  readonly waitingFor: string;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
  readonly error: string | undefined;
  /** What more is asked of one that is chosen. */
  readonly more?: (chosen: ExamCase) => ReactNode;
}

/** Who sits an examination: those of the group that want it and have none before them. */
export function CandidateChoices({ cases, waitingFor, ticks, onTicks, error, more }: CandidateChoicesProps) {
  const text = useText(planningText);
  const free = cases?.filter(isFree) ?? [];
  const chosen = free.filter((each) => isChosen(each, ticks));
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{text.candidates}</h2>
        {free.length > 0 && (
          <span className="row row-tight">
            <span role="status">{text.chosen(chosen.length, free.length)}</span>
            <Button size="small" onClick={() => onTicks({ ...ticks, ...tickAll(free, true) })}>
              {text.all}
            </Button>
            <Button size="small" onClick={() => onTicks({ ...ticks, ...tickAll(free, false) })}>
              {text.none}
            </Button>
          </span>
        )}
      </div>
      <Standing {...{ cases, free, waitingFor }} />
      <div className="exam-candidates">
        {cases?.map((each) => (
          <div key={each.applicationId} className="exam-candidate">
            <CandidateChoice {...{ each, ticks, onTicks }} />
            {isChosen(each, ticks) && more?.(each)}
          </div>
        ))}
      </div>
      {error !== undefined && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </section>
  );
}

interface StandingProps {
  readonly cases: readonly ExamCase[] | undefined;
  readonly free: readonly ExamCase[];
  readonly waitingFor: string;
}

/** What there is to choose from, in words. */
function Standing({ cases, free, waitingFor }: StandingProps) {
  const text = useText(planningText);
  if (cases === undefined) return <p className="soft">{waitingFor}</p>;
  if (cases.length === 0) return <p className="note note-warning">{text.noCandidates}</p>;
  if (free.length === 0) return <p className="note">{text.allPlanned}</p>;
  return <p className="soft">{text.candidatesLead}</p>;
}

interface CandidateChoiceProps extends Pick<CandidateChoicesProps, 'ticks' | 'onTicks'> {
  readonly each: ExamCase;
}

function CandidateChoice({ each, ticks, onTicks }: CandidateChoiceProps) {
  const text = useText(planningText);
  const say = useSay();
  const { applicationId, name, number, employerName, state, examination } = each;
  const chosen = isChosen(each, ticks);
  const standing =
    state === 'planned' && examination !== null ? text.seatedAt(examination.title) : say(caseStateWords(each));
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={chosen}
        disabled={!isFree(each)}
        onChange={() => onTicks({ ...ticks, [applicationId]: !chosen })}
      />
      <span>
        {name} <span className="small">{[number, employerName, standing].filter(Boolean).join(' · ')}</span>
      </span>
    </label>
  );
}
