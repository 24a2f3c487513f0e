import type { QuestionSort } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { assemblePaper, fetchSorts, paperKind } from './bank-api.ts';
import { BlueprintFields } from './blueprint-fields.tsx';
import { emptyPaper, type PaperDraft, paperToDraft, paperWords, readPaperDraft } from './paper-draft.ts';
import { PaperPlaceFields } from './paper-place-fields.tsx';
import { papersText } from './papers.text.ts';

/** Assembling a paper by a blueprint. */
export function NewPaperPage() {
  return <PaperForm draftOf={() => emptyPaper} />;
}

/** Assembling another paper by the blueprint of the one in the address. */
export function PaperAgainPage() {
  return (
    <LoadedThing kind={paperKind}>
      {(paper) => <PaperForm draftOf={(sorts) => paperToDraft(paper, sorts)} />}
    </LoadedThing>
  );
}

interface PaperFormProps {
  readonly draftOf: (sorts: readonly QuestionSort[]) => PaperDraft;
}

function PaperForm({ draftOf }: PaperFormProps) {
  const text = useText(papersText);
  const can = useCan();
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'question-sorts'],
    queryFn: ({ signal }) => fetchSorts(signal),
  });
  if (!can('exam-paper.assemble')) return <EmptyState title={text.nobody} whole />;
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.add} lead={text.addLead}>
      <ThingForm
        kind={paperKind}
        initial={draftOf(data)}
        saveTitle={text.save}
        read={(draft) => readPaperDraft(draft, data)}
        save={assemblePaper}
        words={paperWords}
      >
        {(draft, change, errorAt) => (
          <>
            <section className="office-panel stack">
              <PaperPlaceFields sorts={data} {...{ draft, change, errorAt }} />
              <div className="form-grid">
                <TextInput
                  label={text.name}
                  required
                  most={100}
                  error={errorAt('/name')}
                  value={draft.name}
                  onChange={(name) => change({ name })}
                />
                <TextInput
                  label={text.seed}
                  hint={text.seedHint}
                  most={64}
                  error={errorAt('/seed')}
                  value={draft.seed}
                  onChange={(seed) => change({ seed })}
                />
              </div>
            </section>
            <BlueprintFields sorts={data} {...{ draft, change, errorAt }} />
          </>
        )}
      </ThingForm>
    </OfficePage>
  );
}
