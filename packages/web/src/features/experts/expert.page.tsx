import type { Expert } from '@guantong/contracts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { Day } from '../../office/days/day.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { expertKind } from './api.ts';
import { expertActs } from './expert-acts.ts';
import { ExpertStateTag } from './expert-columns.tsx';
import { declarationKindNames } from './expert-words.ts';
import { expertsText } from './experts.text.ts';
import { HeldWords, heldKey } from './held-words.tsx';

/** An expert of the pool: entry, titles and skill levels, declared ties; `own` in the address is the reader's own entry. */
export function ExpertPage() {
  return (
    <LoadedThing kind={expertKind} otherwise="own">
      {(expert, changes) => (
        <OfficePage title={expert.name} lead={<ExpertStateTag state={expert.state} />}>
          <ActPanel can={expert.can} acts={expertActs(expert)} {...changes} />
          <Facts expert={expert} />
          <Qualifications expert={expert} />
          <Declarations expert={expert} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

interface ExpertProps {
  readonly expert: Expert;
}

function Facts({ expert }: ExpertProps) {
  const text = useText(expertsText);
  const say = useSay();
  const { employerId, employerName, region, skilled, termFrom, termTo, stateReason } = expert;
  return (
    <FactList>
      <Fact title={text.employer}>
        {employerId === null ? (
          (employerName ?? '—')
        ) : (
          <InsideLink href={`/office/organisations/${employerId}`}>{employerName ?? employerId}</InsideLink>
        )}
      </Fact>
      <Fact title={text.region}>{say(placeName(region))}</Fact>
      <Fact title={text.account}>{expert.accountLinked ? text.linked : text.notLinked}</Fact>
      <Fact title={text.skilled}>{skilled ? text.yes : text.no}</Fact>
      <Fact title={text.term}>
        <Day on={termFrom} /> — <Day on={termTo} />
      </Fact>
      {stateReason !== null && <Fact title={text.stateReason}>{stateReason}</Fact>}
    </FactList>
  );
}

function Qualifications({ expert: { qualifications } }: ExpertProps) {
  const text = useText(expertsText);
  const { language } = useLanguage();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.qualifications}</h2>
      <ul className="plain-rows">
        {qualifications.map((held) => (
          <li key={heldKey(held)}>
            <HeldWords held={held} /> <span className="soft small">{text.since(sayDate(held.since, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Declarations({ expert: { declarations } }: ExpertProps) {
  const text = useText(expertsText);
  const say = useSay();
  const { language } = useLanguage();
  if (declarations === null) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.declarations}</h2>
      {declarations.length === 0 && <p className="soft">{text.noDeclarations}</p>}
      <ul className="plain-rows">
        {declarations.map(({ id, kind, organisationName, personName, from, to, note, declaredAt }) => (
          <li key={id}>
            <span className="tag">{say(declarationKindNames[kind])}</span>{' '}
            {[organisationName, personName].filter((name) => name !== null).join(' · ')}{' '}
            {(from !== null || to !== null) && (
              <span>
                <Day on={from} /> — <Day on={to} />
              </span>
            )}
            {note !== null && <p>{note}</p>}
            <p className="soft small">{text.declaredAt(sayInstant(declaredAt, language))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
