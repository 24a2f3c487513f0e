import type { IntegrityBan } from '@guantong/contracts';
import { Modal } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { Day } from '../../office/days/day.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { liftBan } from './api.ts';
import { integrityText } from './integrity.text.ts';

interface BanDialogProps {
  readonly ban: IntegrityBan;
  readonly onClose: () => void;
  /** It was lifted, or is no more as it was shown. */
  readonly onChanged: () => void;
}

/** One entry of the ledger, with what the reader may do about it. */
export function BanDialog({ ban, onClose, onChanged }: BanDialogProps) {
  const text = useText(integrityText);
  const { person, certificateNumber, from, until, reason, liftedAt, liftingReason, can } = ban;
  return (
    <Modal open title={text.open(person.name)} footer={null} onCancel={onClose}>
      <div className="stack">
        <FactList>
          <Fact title={text.person}>{person.name}</Fact>
          <Fact title={text.residentId}>{person.residentIdMasked ?? '—'}</Fact>
          <Fact title={text.certificate}>{certificateNumber ?? '—'}</Fact>
          <Fact title={text.from}>
            <Day on={from} />
          </Fact>
          <Fact title={text.until}>
            <Day on={until} />
          </Fact>
          <Fact title={text.reason}>{reason}</Fact>
          {liftedAt !== null && (
            <Fact title={text.liftedAt}>
              <Instant at={liftedAt} />
            </Fact>
          )}
          {liftingReason !== null && <Fact title={text.liftingReason}>{liftingReason}</Fact>}
        </FactList>
        <ActPanel can={can} acts={[liftingOf(ban)]} onDone={onChanged} onStale={onChanged} />
      </div>
    </Modal>
  );
}

function liftingOf({ id }: IntegrityBan): Act<void> {
  return {
    kind: 'ask',
    action: 'integrity-ban.lift',
    title: { zh: '解除失信禁报', en: 'Lift the ban' },
    fields: [reasonField],
    weight: 'grave',
    take: ({ reason = '' }) => liftBan(id, reason.trim()),
  };
}
