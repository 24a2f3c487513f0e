import type { SheetRow } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { InsideLink } from '../../office/page/inside-link.tsx';

/** States of a sheet. */
export const sheetStateNames: Readonly<Record<SheetRow['state'], Text>> = {
  open: { zh: '待评', en: 'Open' },
  signed: { zh: '已交', en: 'Handed in' },
  closed: { zh: '不再需要', en: 'Not needed' },
};

export function SheetStateTag({ state }: Pick<SheetRow, 'state'>) {
  return (
    <span className={state === 'signed' ? 'tag tag-success' : 'tag'}>
      <Said text={sheetStateNames[state]} />
    </span>
  );
}

/** The columns of the list of sheets; for an expert without the one that says whose sheet it is. */
export function sheetColumns(isOwn: boolean): readonly Column<SheetRow>[] {
  return isOwn ? columns.filter(({ key }) => key !== 'expert') : columns;
}

const columns: readonly Column<SheetRow>[] = [
  {
    key: 'caseCode',
    title: { zh: '评审编号', en: 'Review code' },
    heading: true,
    render: ({ id, caseCode }) => <InsideLink href={`/office/sheets/${id}`}>{caseCode}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(sheetStateNames) },
    render: ({ state }) => <SheetStateTag state={state} />,
  },
  {
    key: 'round',
    title: { zh: '第几次评价', en: 'Evaluation' },
    align: 'end',
    render: ({ round }) => round,
  },
  {
    key: 'targetWords',
    title: { zh: '申报目标', en: 'Applies for' },
    render: ({ targetWords }) => <Said text={targetWords} />,
  },
  {
    key: 'application',
    title: { zh: '申报人', en: 'Applicant' },
    render: ({ application }) => application?.name ?? '—',
  },
  { key: 'expert', title: { zh: '专家', en: 'Expert' }, render: ({ expert }) => expert?.name ?? '—' },
  { key: 'total', title: { zh: '总分', en: 'Total' }, align: 'end', render: ({ total }) => total ?? '—' },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
];
