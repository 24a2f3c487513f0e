import type { Committee } from '@guantong/contracts';
import { specialtyName, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { ProcedureChecks } from '../../components/procedure-checks.tsx';
import { Said } from '../../components/said.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { Day } from '../../office/days/day.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { committeeKind } from './api.ts';
import { committeeActs } from './committee-acts.ts';
import { CommitteeStateTag } from './committee-columns.tsx';
import { committeeScopeNames, memberRoleNames } from './committee-words.ts';
import { committeesText } from './committees.text.ts';

/** A committee: what it may review, who sits on it, what procedure asks of it, and what may be done. */
export function CommitteePage() {
  return (
    <LoadedThing kind={committeeKind}>
      {(committee, changes) => (
        <OfficePage title={committee.name} lead={<CommitteeStateTag state={committee.state} />}>
          <ActPanel can={committee.can} acts={committeeActs(committee)} {...changes} />
          <Facts committee={committee} />
          <Checks committee={committee} />
          <Members committee={committee} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

interface CommitteeProps {
  readonly committee: Committee;
}

function Facts({ committee }: CommitteeProps) {
  const text = useText(committeesText);
  const say = useSay();
  const { body, approvedBy } = committee;
  return (
    <FactList>
      <Fact title={text.body}>
        <InsideLink href={`/office/organisations/${body.id}`}>{body.name}</InsideLink>
      </Fact>
      <Fact title={text.scope}>{say(committeeScopeNames[committee.scope])}</Fact>
      <Fact title={text.series}>{say(titleSeriesNames[committee.series])}</Fact>
      {committee.specialty !== null && <Fact title={text.specialty}>{say(specialtyName(committee.specialty))}</Fact>}
      <Fact title={text.level}>{say(titleLevelNames[committee.level])}</Fact>
      <Fact title={text.size}>{committee.size}</Fact>
      {committee.filedFrom !== null && (
        <>
          <Fact title={text.filed}>
            <Day on={committee.filedFrom} /> — <Day on={committee.filedTo} />
          </Fact>
          <Fact title={text.approval}>{committee.approvalNumber ?? '—'}</Fact>
        </>
      )}
      {approvedBy !== null && <Fact title={text.approvedBy}>{approvedBy.name}</Fact>}
      {committee.refusalReason !== null && <Fact title={text.refusal}>{committee.refusalReason}</Fact>}
      {committee.revocationReason !== null && <Fact title={text.revocation}>{committee.revocationReason}</Fact>}
    </FactList>
  );
}

function Checks({ committee: { checks } }: CommitteeProps) {
  const text = useText(committeesText);
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.checks}</h2>
      <p className="soft">{text.checksLead}</p>
      <ProcedureChecks checks={checks} />
    </section>
  );
}

function Members({ committee: { members } }: CommitteeProps) {
  const text = useText(committeesText);
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.members}</h2>
      <p className="soft">{text.membersHidden}</p>
      {members.length === 0 && <p>{text.noMembers}</p>}
      <ul className="plain-rows plain-rows-columns">
        {members.map(({ expertId, name, role }) => (
          <li key={expertId}>
            <InsideLink href={`/office/experts/${expertId}`}>{name}</InsideLink>{' '}
            <span className={role === 'member' ? 'soft' : 'tag'}>
              <Said text={memberRoleNames[role]} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
