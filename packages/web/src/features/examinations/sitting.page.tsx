import type { ExamCandidate, ExamSitting } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { groupAddress } from '../groups/group-address.ts';
import { bodyText } from './body.text.ts';
import { cancelSitting, sittingKind } from './body-api.ts';
import { candidateStates, sittingStates } from './examination-words.ts';
import { planningText } from './planning.text.ts';
import { releaseAct } from './release-act.ts';
import { candidatesToTell } from './told-of.ts';

/** A sitting of a theory examination: who sits it, how far it is, and what the body does with it. */
export function SittingPage() {
  return <LoadedThing kind={sittingKind}>{(sitting, changes) => <Sitting {...{ sitting, changes }} />}</LoadedThing>;
}

interface SittingProps {
  readonly sitting: ExamSitting;
  readonly changes: ThingChanges<ExamSitting>;
}

function Sitting({ sitting, changes }: SittingProps) {
  const text = useText(bodyText);
  const say = useSay();
  const { id, state, cancelReason, people } = sitting;
  const told = candidatesToTell(sitting);
  const acts: readonly Act<ExamSitting>[] = [
    {
      ...{ kind: 'page', action: 'exam-sitting.move', href: `/office/examinations/sittings/${id}/time` },
      title: { zh: planningText.zh.moveSitting, en: planningText.en.moveSitting },
    },
    {
      ...{ kind: 'ask', action: 'exam-sitting.cancel', fields: [reasonField], weight: 'grave' },
      title: { zh: '取消场次', en: 'Cancel the sitting' },
      follows: { zh: bodyText.zh.cancelLead(told), en: bodyText.en.cancelLead(told) },
      take: ({ reason = '' }) => cancelSitting(sitting, reason),
    },
    releaseAct({ ...sitting, method: 'theory' }),
  ];
  return (
    <OfficePage title={sitting.title} lead={<span className="tag">{say(sittingStates[state])}</span>}>
      {cancelReason !== null && <p className="note note-warning">{text.cancelled(cancelReason)}</p>}
      <ActPanel can={sitting.can} acts={acts} {...changes} />
      <Facts sitting={sitting} />
      {people !== null && (
        <section className="office-panel stack stack-tight">
          <div className="row row-apart">
            <h2>{text.candidates}</h2>
            <ExportButton address={`/api/examinations/sittings/${id}/candidates.xlsx`} />
          </div>
          <ul className="plain-rows">
            {people.map((person) => (
              <Person key={person.applicationId} person={person} />
            ))}
          </ul>
        </section>
      )}
    </OfficePage>
  );
}

function Facts({ sitting }: Pick<SittingProps, 'sitting'>) {
  const text = useText(bodyText);
  const { room, opensAt, closesAt, minutes, paper, invigilators } = sitting;
  return (
    <FactList>
      <Fact title={text.place}>{room}</Fact>
      <Fact title={text.opensAt}>
        <Instant at={opensAt} />
      </Fact>
      <Fact title={text.closesAt}>
        <Instant at={closesAt} />
      </Fact>
      <Fact title={text.minutes}>{minutes}</Fact>
      <Fact title={text.numbers}>
        {text.counted(sitting.candidates, sitting.started, sitting.handedIn, sitting.absent)}
      </Fact>
      <Fact title={text.invigilators}>{text.atLeast(invigilators.least)}</Fact>
      {paper !== null && (
        <Fact title={text.paper}>
          <InsideLink href={`/office/examinations/papers/${paper.id}`}>{paper.name}</InsideLink>
        </Fact>
      )}
      <Fact title={text.group}>
        <InsideLink href={groupAddress(sitting)}>{sitting.group}</InsideLink>
      </Fact>
      <Fact title={text.cycle}>{sitting.cycleName}</Fact>
    </FactList>
  );
}

function Person({ person }: { readonly person: ExamCandidate }) {
  const text = useText(bodyText);
  const say = useSay();
  const { applicationId, name, employerName, admissionNumber, seat, state, result } = person;
  return (
    <li className="row row-apart">
      <span>
        <InsideLink href={`/office/applications/${applicationId}`}>{name}</InsideLink>{' '}
        <span className="soft small">
          {[employerName, admissionNumber, text.seat(seat)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="row row-tight">
        {result?.kind === 'mark' && <strong>{text.mark(result.mark)}</strong>}
        <span className="tag">{say(candidateStates[state])}</span>
      </span>
    </li>
  );
}
