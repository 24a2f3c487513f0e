import type { IntegrityBan } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { Day } from '../../office/days/day.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { banKind, liftBan } from './api.ts';
import { BanStateTag } from './ban-words.tsx';
import { integrityText } from './integrity.text.ts';

/** One entry of the integrity ledger, with what the reader may do about it. */
export function BanPage() {
  const text = useText(integrityText);
  return (
    <LoadedThing kind={banKind}>
      {(ban, changes) => (
        <OfficePage title={text.open(ban.person.name)} lead={<BanStateTag state={ban.state} />}>
          <ActPanel can={ban.can} acts={[liftingOf(ban)]} {...changes} />
          <Facts ban={ban} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

function Facts({ ban }: { readonly ban: IntegrityBan }) {
  const text = useText(integrityText);
  const { person, certificate, from, until, reason, imposedAt, liftedAt, liftingReason } = ban;
  return (
    <FactList>
      <Fact title={text.person}>{person.name}</Fact>
      <Fact title={text.residentId}>
        <span className="figures">{person.residentIdMasked ?? '—'}</span>
      </Fact>
      <Fact title={text.from}>
        <Day on={from} />
      </Fact>
      <Fact title={text.until}>
        <Day on={until} />
      </Fact>
      <Fact title={text.certificate}>
        {certificate === null ? (
          text.noCertificate
        ) : (
          <InsideLink href={`/office/certificates/${certificate.id}`} className="figures">
            {certificate.number}
          </InsideLink>
        )}
      </Fact>
      <Fact title={text.imposedAt}>
        <Instant at={imposedAt} />
      </Fact>
      <Fact title={text.reason}>{reason}</Fact>
      {liftedAt !== null && (
        <Fact title={text.liftedAt}>
          <Instant at={liftedAt} />
        </Fact>
      )}
      {liftingReason !== null && <Fact title={text.liftingReason}>{liftingReason}</Fact>}
    </FactList>
  );
}

function liftingOf({ id }: IntegrityBan): Act<IntegrityBan> {
  return {
    kind: 'ask',
    action: 'integrity-ban.lift',
    title: { zh: '解除失信禁报', en: 'Lift the ban' },
    follows: {
      zh: '解除后：本人从现在起可以在两个方向申报；这条记录保留，注明解除时间和理由；记入审计。不能撤回。',
      en: 'After that the person may apply in either direction at once; the entry stays, with when and why it was lifted; it is audited. It cannot be undone.',
    },
    fields: [reasonField],
    weight: 'grave',
    take: ({ reason = '' }) => liftBan(id, reason.trim()),
  };
}
