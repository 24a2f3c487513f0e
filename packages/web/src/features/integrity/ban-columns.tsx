import type { IntegrityBan } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { Day } from '../../office/days/day.tsx';
import { BanName } from './ban-name.tsx';
import { integrityText } from './integrity.text.ts';

/** The columns of the ledger. */
export const banColumns: readonly Column<IntegrityBan>[] = [
  {
    key: 'person',
    title: { zh: '姓名', en: 'Name' },
    heading: true,
    render: (ban) => <BanName ban={ban} />,
  },
  {
    key: 'residentId',
    title: { zh: '身份证号', en: 'Resident id' },
    render: ({ person: { residentIdMasked } }) => <span className="figures">{residentIdMasked ?? '—'}</span>,
  },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (ban) => <BanState ban={ban} /> },
  { key: 'from', title: { zh: '起始日', en: 'From' }, render: ({ from }) => <Day on={from} /> },
  { key: 'until', title: { zh: '截止日', en: 'Until' }, render: ({ until }) => <Day on={until} /> },
  {
    key: 'certificate',
    title: { zh: '证书编号', en: 'Certificate' },
    render: ({ certificateNumber }) => <span className="figures">{certificateNumber ?? '—'}</span>,
  },
  { key: 'reason', title: { zh: '理由', en: 'Reason' }, render: ({ reason }) => reason },
];

/** Whether it holds or was lifted; why and when, its dialog says. */
function BanState({ ban: { liftedAt } }: { readonly ban: IntegrityBan }) {
  const text = useText(integrityText);
  return (
    <span className={liftedAt === null ? 'tag tag-danger' : 'tag'}>
      {liftedAt === null ? text.entered : text.lifted}
    </span>
  );
}
