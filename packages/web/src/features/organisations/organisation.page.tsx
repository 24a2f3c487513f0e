import type { Organisation } from '@guantong/contracts';
import { employerKindNames, employerOwnershipNames } from '@guantong/engine';
import { useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { issuingAddress, useOwnBody } from '../issuing/own-body.ts';
import { organisationKind } from './api.ts';
import { HeldEntries } from './held-entries.tsx';
import { organisationActs } from './organisation-acts.ts';
import { OrganisationStateTag } from './organisation-columns.tsx';
import { organisationKindNames } from './organisation-words.ts';
import { organisationsText } from './organisations.text.ts';

/** An organisation: its entry, what it holds by register, and what may be done. */
export function OrganisationPage() {
  return (
    <LoadedThing kind={organisationKind}>
      {(organisation, changes) => (
        <OfficePage title={organisation.name} lead={<OrganisationStateTag state={organisation.state} />}>
          <ActPanel can={organisation.can} acts={organisationActs(organisation)} {...changes} />
          <Facts organisation={organisation} />
          <IssuingLink organisation={organisation} />
          {organisation.kind !== 'bureau' && (
            <HeldEntries
              organisation={organisation}
              kind={organisation.kind === 'employer' ? 'rights' : 'scopes'}
              onChanged={changes.onDone}
              onStale={changes.onStale}
            />
          )}
        </OfficePage>
      )}
    </LoadedThing>
  );
}

/** Where an evaluation body's numbers and keys are. */
function IssuingLink({ organisation: { id, kind } }: { readonly organisation: Organisation }) {
  const text = useText(organisationsText);
  const can = useCan();
  const ownBody = useOwnBody();
  // A body sees its own alone.
  if (kind !== 'evaluation-body' || !can('issuer.read') || (ownBody !== undefined && ownBody !== id)) return null;
  return (
    <p>
      <InsideLink href={issuingAddress(id)}>{text.issuing}</InsideLink>
    </p>
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
