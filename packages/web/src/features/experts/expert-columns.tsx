import './experts.css';
import type { ExpertRow } from '@guantong/contracts';
import { titleSeriesNames } from '@guantong/engine';
import { Said } from '../../components/said.tsx';
import { placeName } from '../../lib/places/places.ts';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { expertStateNames } from './expert-words.ts';
import { qualificationWords } from './qualification-words.ts';

/** The columns of the pool. */
export const expertColumns: readonly Column<ExpertRow>[] = [
  {
    key: 'name',
    title: { zh: '姓名', en: 'Name' },
    heading: true,
    sortable: true,
    filter: { kind: 'text' },
    render: ({ id, name }) => <InsideLink href={`/office/experts/${id}`}>{name}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(expertStateNames) },
    render: ({ state }) => <ExpertStateTag state={state} />,
  },
  {
    key: 'series',
    title: { zh: '专家资格', en: 'Titles and skill levels' },
    filter: { kind: 'choice', options: optionsOf(titleSeriesNames) },
    render: ({ qualifications }) => (
      <ul className="expert-held">
        {qualifications.map((held) => (
          <li key={qualificationWords(held).zh}>
            <Said text={qualificationWords(held)} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'skilled',
    title: { zh: '高技能专家', en: 'Skilled expert' },
    filter: {
      kind: 'choice',
      options: [
        { value: 'true', title: { zh: '是', en: 'Yes' } },
        { value: 'false', title: { zh: '否', en: 'No' } },
      ],
    },
    render: ({ skilled }) => <Said text={skilled ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }} />,
  },
  { key: 'employerName', title: { zh: '单位', en: 'Employer' }, render: ({ employerName }) => employerName ?? '—' },
  {
    key: 'region',
    title: { zh: '入库地区', en: 'Region' },
    sortable: true,
    hidden: true,
    filter: { kind: 'region' },
    render: ({ region }) => <Said text={placeName(region)} />,
  },
  {
    key: 'termTo',
    title: { zh: '聘期止', en: 'Term until' },
    sortable: true,
    render: ({ termTo }) => <Day on={termTo} />,
  },
];

export function ExpertStateTag({ state }: Pick<ExpertRow, 'state'>) {
  return (
    <span className={state === 'active' ? 'tag' : 'tag tag-warning'}>
      <Said text={expertStateNames[state]} />
    </span>
  );
}
