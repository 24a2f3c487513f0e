import type { Cycle, QuestionSort } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSay, useText } from '../../lib/language/language.tsx';
import { thingKey } from '../../office/acts/thing.ts';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { ChoiceInput } from '../../office/form/plain-inputs.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { cycleKind, fetchCycles } from '../cycles/api.ts';
import { levelNameOf } from './exam-level.ts';
import type { PaperDraft } from './paper-draft.ts';
import { papersText } from './papers.text.ts';
import { useSubjectName } from './subject-name.tsx';

interface PaperPlaceFieldsProps {
  readonly draft: PaperDraft;
  readonly sorts: readonly QuestionSort[];
  readonly change: (part: Partial<PaperDraft>) => void;
  readonly errorAt: ErrorAt;
}

/** For which cycle, subject and level a paper is: what the cycle examines by theory, and what the bank has. */
export function PaperPlaceFields({ draft, sorts, change, errorAt }: PaperPlaceFieldsProps) {
  const text = useText(papersText);
  const say = useSay();
  const subjectName = useSubjectName();
  const { cycles, cycle, error } = useOwnCycles(draft.cycleId);
  const levels = theoryLevels(cycle);
  const subjects = [...new Set([...occupationsOf(cycle), ...sorts.map(({ subject }) => subject)])];
  return (
    <>
      {error !== null && <SmallProblem error={error} />}
      <div className="form-grid">
        <ChoiceInput
          label={text.cycle}
          required
          error={errorAt('/cycleId')}
          value={draft.cycleId}
          options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(cycleId) => change({ cycleId })}
        />
        <ChoiceInput
          label={text.subject}
          required
          error={errorAt('/subject')}
          value={draft.subject}
          options={subjects.map((subject) => ({ value: subject, label: subjectName(subject) }))}
          onChange={(subject) => change({ subject })}
        />
        <ChoiceInput
          label={text.level}
          hint={text.levelHint}
          required
          disabled={cycle === undefined}
          error={errorAt('/level')}
          value={draft.level}
          options={levels.map((level) => ({
            value: level,
            label: say(levelNameOf({ subject: draft.subject, level })),
          }))}
          onChange={(level) => change({ level })}
        />
      </div>
      {cycle !== undefined && levels.length === 0 && <p className="note note-warning">{text.noLevel}</p>}
    </>
  );
}

/** The cycles of one's own body, and the one that is chosen with its methods. */
function useOwnCycles(cycleId: string) {
  const { acting } = useSignedIn();
  const bodyId = acting.organisation?.id ?? '';
  const list = useQuery({
    queryKey: ['office', 'own-cycles', bodyId],
    queryFn: ({ signal }) => fetchCycles(new URLSearchParams({ bodyId, size: '200' }), signal),
  });
  const one = useQuery({
    queryKey: thingKey(cycleKind, cycleId),
    queryFn: ({ signal }) => cycleKind.fetch(cycleId, signal),
    enabled: cycleId !== '',
  });
  return { cycles: list.data?.items ?? [], cycle: one.data, error: list.error ?? one.error };
}

function theoryLevels(cycle: Cycle | undefined): readonly string[] {
  const asking = cycle?.methods.filter(({ methods }) => methods.some(({ method }) => method === 'theory')) ?? [];
  return asking.map(({ level }) => level);
}

function occupationsOf(cycle: Cycle | undefined): readonly string[] {
  return cycle?.subject.kind === 'skill-recognition' ? cycle.subject.occupations : [];
}
