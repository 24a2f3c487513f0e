import type { Organisation } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { fetchOrganisation } from './api.ts';
import { HeldEntries } from './held-entries.tsx';
import { organisationActs } from './organisation-acts.ts';
import { OrganisationStateTag } from './organisation-columns.tsx';
import { organisationKindNames } from './organisation-words.ts';
import { organisationsText } from './organisations.text.ts';

/** An organisation: its entry, what it holds by register, and what may be done. */
export function OrganisationPage() {
  const { id = '' } = useParams({ strict: false });
  const queries = useQueryClient();
  const key = ['office', 'organisation', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: ({ signal }) => fetchOrganisation(id, signal) });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  const onChanged = (next: Organisation) => {
    queries.setQueryData(key, next);
    void queries.invalidateQueries({ queryKey: ['table', 'organisations'] });
  };
  return (
    <OfficePage title={data.name} lead={<OrganisationStateTag state={data.state} />}>
      <ActPanel can={data.can} acts={organisationActs(data)} onDone={onChanged} onStale={() => void refetch()} />
      <Facts organisation={data} />
      {data.kind !== 'bureau' && (
        <HeldEntries
          organisation={data}
          kind={data.kind === 'employer' ? 'rights' : 'scopes'}
          onChanged={onChanged}
          onStale={() => void refetch()}
        />
      )}
    </OfficePage>
  );
}

function Facts({ organisation }: { readonly organisation: Organisation }) {
  const text = useText(organisationsText);
  const say = useSay();
  const { kind, uscc, region, employerKind, ownership, superior, contact, stateReason } = organisation;
  return (
    <FactList>
      <Fact title={text.kind}>{say(organisationKindNames[kind])}</Fact>
      {uscc !== null && (
        <Fact title={text.uscc}>
          <span className="figures">{uscc}</span>
        </Fact>
      )}
      <Fact title={text.region}>{say(placeName(region))}</Fact>
      {employerKind !== null && <Fact title={text.employerKind}>{say(employerKindNames[employerKind])}</Fact>}
      {ownership !== null && <Fact title={text.ownership}>{say(employerOwnershipNames[ownership])}</Fact>}
      {superior !== null && (
        <Fact title={text.superior}>
          <InsideLink href={`/office/organisations/${superior.id}`}>{superior.name}</InsideLink>
        </Fact>
      )}
      <Fact title={text.contact}>{contact ?? '—'}</Fact>
      {stateReason !== null && <Fact title={text.stateReason}>{stateReason}</Fact>}
    </FactList>
  );
}
