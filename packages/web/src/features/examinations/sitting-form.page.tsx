import type { ExamPaperRow } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { ChoiceInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import type { GroupPlace } from '../groups/api.ts';
import { fetchPapers, paperKind } from './bank-api.ts';
import { sittingKind } from './body-api.ts';
import { CandidateChoices } from './candidate-choices.tsx';
import { casesForPaper } from './candidates.ts';
import { levelNameOf } from './exam-level.ts';
import { GroupChoice } from './group-choice.tsx';
import { planningText } from './planning.text.ts';
import { planSitting } from './planning-api.ts';
import { emptySitting, readSittingDraft, sittingWords } from './sitting-draft.ts';
import { TimesFields } from './times-fields.tsx';
import { useExamCases, usePlaceInAddress } from './use-exam-place.ts';

/** Planning a sitting, of the group in the address where it names one. */
export function NewSittingPage() {
  return <SittingForm place={usePlaceInAddress()} />;
}

/** Planning a sitting with the paper in the address. */
export function PaperSittingPage() {
  return <LoadedThing kind={paperKind}>{(paper) => <SittingForm paper={paper} place={undefined} />}</LoadedThing>;
}

interface SittingFormProps {
  readonly place: GroupPlace | undefined;
  readonly paper?: ExamPaperRow;
}

function SittingForm({ place: first, paper: given }: SittingFormProps) {
  const text = useText(planningText);
  const can = useCan();
  const [place, setPlace] = useState(first);
  const [paper, setPaper] = useState(given);
  const { cases, error } = useExamCases(place);
  if (!can('exam-sitting.plan')) return <EmptyState title={text.nobody} whole />;
  return (
    <OfficePage title={text.planSitting} lead={text.planSittingLead}>
      <ThingForm
        kind={sittingKind}
        initial={emptySitting}
        saveTitle={text.planSitting}
        read={(draft) => readSittingDraft(draft, { place, paper, cases: cases ?? [] })}
        save={planSitting}
        words={sittingWords}
      >
        {(draft, change, errorAt) => (
          <>
            <section className="office-panel stack">
              <div className="form-grid">
                <GroupChoice
                  place={place}
                  cycleId={given?.cycleId}
                  error={errorAt('/group')}
                  onPlace={(next) => {
                    setPlace(next);
                    if (next?.cycleId !== paper?.cycleId) setPaper(undefined);
                  }}
                />
                <PaperChoice {...{ place, paper }} onPaper={setPaper} error={errorAt('/paperId')} />
                <TextInput
                  label={text.title}
                  required
                  most={100}
                  error={errorAt('/title')}
                  value={draft.title}
                  onChange={(title) => change({ title })}
                />
                <TimesFields {...{ draft, change, errorAt }} />
              </div>
              {error !== null && <SmallProblem error={error} />}
            </section>
            <CandidateChoices
              cases={cases === undefined || paper === undefined ? undefined : casesForPaper(cases, paper)}
              waitingFor={text.chooseFirst}
              ticks={draft.ticks}
              onTicks={(ticks) => change({ ticks })}
              error={errorAt('/applications')}
            />
          </>
        )}
      </ThingForm>
    </OfficePage>
  );
}

interface PaperChoiceProps {
  readonly place: GroupPlace | undefined;
  readonly paper: ExamPaperRow | undefined;
  readonly onPaper: (paper: ExamPaperRow | undefined) => void;
  readonly error: string | undefined;
}

/** One of the papers of the group's cycle. */
function PaperChoice({ place, paper, onPaper, error }: PaperChoiceProps) {
  const text = useText(planningText);
  const say = useSay();
  const cycleId = place?.cycleId ?? paper?.cycleId;
  const { data, error: failure } = useQuery({
    queryKey: ['office', 'papers-of', cycleId],
    queryFn: ({ signal }) => fetchPapers(new URLSearchParams({ cycle: cycleId ?? '', size: '200' }), signal),
    enabled: cycleId !== undefined,
  });
  const papers = data?.items ?? [];
  if (failure !== null) return <SmallProblem error={failure} />;
  if (data?.total === 0) {
    return (
      <p className="note note-warning">
        {text.noPapers} <InsideLink href="/office/examinations/papers/new">{text.toPapers}</InsideLink>
      </p>
    );
  }
  return (
    <ChoiceInput
      label={text.paper}
      required
      disabled={cycleId === undefined}
      error={error}
      value={paper?.id ?? ''}
      options={papers.map((each) => ({ value: each.id, label: `${each.name} · ${say(levelNameOf(each))}` }))}
      onChange={(id) => onPaper(papers.find((each) => each.id === id))}
    />
  );
}
