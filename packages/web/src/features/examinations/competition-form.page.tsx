import type { ApplicationView, EvidenceRef } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { ThingKind } from '../../office/acts/thing.ts';
import { type ErrorAt, ThingForm } from '../../office/acts/thing-form.tsx';
import { DayInput, NumberInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { fetchApplication } from '../applications/api.ts';
import { groupAddress } from '../groups/group-address.ts';
import {
  type CompetitionDraft,
  competitionWords,
  emptyCompetition,
  filesOfCase,
  readCompetitionDraft,
} from './competition-draft.ts';
import { examCasesText } from './exam-cases.text.ts';
import { recordCompetition } from './planning-api.ts';

/** Keeping a competition result as the mark of the case in the address. */
export function CompetitionFormPage() {
  const text = useText(examCasesText);
  const can = useCan();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'application', id, 'competition'],
    queryFn: ({ signal }) => fetchApplication(id, signal),
  });
  if (!can('exam-mark.record-competition')) return <EmptyState title={text.nobody} whole />;
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return <CompetitionForm application={data} />;
}

/** Results lie with their case: what is kept is named by it. */
const competitionKind: ThingKind<{ readonly id: string }> = {
  name: 'competition',
  list: 'examinations/marks',
  fetch: async (id) => ({ id }),
};

function CompetitionForm({ application }: { readonly application: ApplicationView }) {
  const text = useText(examCasesText);
  const { id, number, applicant, cycle, group } = application;
  const files = filesOfCase(application);
  const above =
    group === null ? `/office/applications/${id}` : `${groupAddress({ cycleId: cycle.id, group })}/examinations`;
  return (
    <OfficePage
      title={text.competition}
      lead={text.competitionLead(applicant.name, number)}
      actions={
        <InsideLink href={above} className="button">
          {group === null ? number : text.openAll}
        </InsideLink>
      }
    >
      <ThingForm
        kind={competitionKind}
        initial={emptyCompetition}
        saveTitle={text.competitionSave}
        read={(draft) => readCompetitionDraft(draft, id)}
        save={recordCompetition}
        words={competitionWords}
        leadsTo={() => above}
      >
        {(draft, change, errorAt) => (
          <>
            <CompetitionFields {...{ draft, change, errorAt }} />
            <Evidence
              {...{ files }}
              chosen={draft.evidence}
              onChange={(evidence) => change({ evidence })}
              error={errorAt('/evidence') ?? draft.evidence.map((_, at) => errorAt(`/evidence/${at}`)).find(Boolean)}
            />
          </>
        )}
      </ThingForm>
    </OfficePage>
  );
}

interface CompetitionFieldsProps {
  readonly draft: CompetitionDraft;
  readonly change: (part: Partial<CompetitionDraft>) => void;
  readonly errorAt: ErrorAt;
}

function CompetitionFields({ draft, change, errorAt }: CompetitionFieldsProps) {
  const text = useText(examCasesText);
  return (
    <section className="office-panel form-grid">
      <TextInput
        label={text.event}
        required
        error={errorAt('/event')}
        value={draft.event}
        onChange={(event) => change({ event })}
      />
      <TextInput
        label={text.award}
        required
        most={100}
        error={errorAt('/award')}
        value={draft.award}
        onChange={(award) => change({ award })}
      />
      <DayInput label={text.on} required error={errorAt('/on')} value={draft.on} onChange={(on) => change({ on })} />
      <NumberInput
        label={text.mark}
        required
        min={0}
        max={100}
        decimals={1}
        error={errorAt('/mark')}
        value={draft.mark}
        onChange={(mark) => change({ mark })}
      />
      <TextInput
        label={text.clause}
        hint={text.clauseHint}
        required
        most={300}
        error={errorAt('/clause')}
        value={draft.clause}
        onChange={(clause) => change({ clause })}
      />
    </section>
  );
}

interface EvidenceProps {
  readonly files: readonly EvidenceRef[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
}

/** Which files of the case prove the award; each can be looked at first. */
function Evidence({ files, chosen, onChange, error }: EvidenceProps) {
  const text = useText(examCasesText);
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.evidence}</h2>
      <p className={files.length === 0 ? 'note note-warning' : 'soft'}>
        {files.length === 0 ? text.noFiles : text.evidenceLead}
      </p>
      {files.map(({ id, name }) => (
        <div key={id} className="row row-apart">
          <label className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
            />
            {name}
          </label>
          <a href={`/api/evidence/${id}`} target="_blank" rel="noreferrer">
            {text.open}
          </a>
        </div>
      ))}
      {error !== undefined && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </section>
  );
}
