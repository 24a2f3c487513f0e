import './dossier.css';
import type { PersonDossier } from '@guantong/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FieldSpec } from '../../components/dossier/field-spec.ts';
import type { RecordSection } from '../../components/dossier/record-section.ts';
import { reviewSection } from '../../components/dossier/sections/reviews.section.ts';
import { LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { addPersonFact, fetchPersonDossier } from './api.ts';
import { dossierText } from './dossier.text.ts';
import { FactDialog } from './fact-dialog.tsx';
import { FactLists } from './fact-lists.tsx';
import { factsToDossier } from './facts-to-dossier.ts';
import { PersonHead } from './person-head.tsx';
import { retirementAct } from './retirement-act.ts';
import { ShowResidentId } from './show-resident-id.tsx';
import { SubmittedNote } from './submitted-note.tsx';

/** A person's dossier as an office may see it. */
export function PersonDossierPage() {
  const text = useText(dossierText);
  const { id = '' } = useParams({ strict: false });
  const queries = useQueryClient();
  const key = ['office', 'person', id];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchPersonDossier(id, { signal }),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage title={text.titleOf(data.person.name)} lead={text.officeLead} actions={<BackToCase />}>
      <Dossier
        view={data}
        onChanged={() => queries.invalidateQueries({ queryKey: key })}
        onShown={(view) => queries.setQueryData(key, view)}
      />
    </OfficePage>
  );
}

function BackToCase() {
  const text = useText(dossierText);
  const application = useApplication();
  if (application === undefined) return null;
  return (
    <Link to="/office/applications/$id" params={{ id: application }} className="button">
      {text.backToCase}
    </Link>
  );
}

/** The application from whose page the dossier was opened. */
function useApplication(): string | undefined {
  const search: { readonly application?: unknown } = useSearch({ strict: false });
  return typeof search.application === 'string' ? search.application : undefined;
}

interface DossierProps {
  readonly view: PersonDossier;
  readonly onChanged: () => Promise<void>;
  /** The dossier as it is after an act. */
  readonly onShown: (view: PersonDossier) => void;
}

function Dossier({ view, onChanged, onShown }: DossierProps) {
  const application = useApplication();
  const [section, setSection] = useState<RecordSection>();
  const facts = factsToDossier(view.facts);
  const { person } = view;
  const mayAdd = view.can.some(({ action, allowed }) => action === 'dossier.add-from-file' && allowed);
  return (
    <>
      <PersonHead person={person}>
        {application !== undefined && <ShowResidentId personId={person.id} application={application} />}
      </PersonHead>
      <SubmittedNote view={view} />
      <ActPanel can={view.can} acts={[retirementAct(view)]} onDone={onShown} onStale={() => void onChanged()} />
      <FactLists {...facts} {...(mayAdd ? { onAdd: setSection, addable: isReviews } : {})} />
      {section !== undefined && (
        <FactDialog
          dossier={facts.dossier}
          edited={{ section, draft: {} }}
          save={(fact) => addPersonFact(person.id, fact)}
          fieldsOf={withoutEmployer}
          onSaved={async () => {
            await onChanged();
            setSection(undefined);
          }}
          onClose={() => setSection(undefined)}
        />
      )}
    </>
  );
}

function isReviews(section: RecordSection): boolean {
  return section === reviewSection;
}

// An employer tells of its own reviews alone.
function withoutEmployer(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  return fields.filter(({ name }) => name !== 'employerId');
}
