import './experts.css';
import type { ExpertRow } from '@guantong/contracts';
import { titleLevelNames, titleLevels, titleSeriesNames } from '@guantong/engine';
import { Said } from '../../components/said.tsx';
import { useSay } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { useOccupationName } from '../notices/use-occupation-name.ts';
import { expertStateNames } from './expert-words.ts';
import { HeldWords, heldKey } from './held-words.tsx';

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
    key: 'held',
    title: { zh: '专家资格', en: 'Titles and skill levels' },
    render: ({ qualifications }) => (
      <ul className="expert-held">
        {qualifications.map((held) => (
          <li key={heldKey(held)}>
            <HeldWords held={held} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'series',
    title: { zh: '职称系列', en: 'Series' },
    hidden: true,
    filter: { kind: 'choice', options: optionsOf(titleSeriesNames) },
    render: ({ qualifications }) => <Series held={qualifications} />,
  },
  {
    key: 'titleLevel',
    title: { zh: '职称层级（及以上）', en: 'Title level, at least' },
    hidden: true,
    filter: { kind: 'choice', options: optionsOf(titleLevelNames) },
    render: ({ qualifications }) => <HighestTitle held={qualifications} />,
  },
  {
    key: 'occupation',
    title: { zh: '职业（工种）', en: 'Occupation' },
    hidden: true,
    filter: { kind: 'occupation' },
    render: ({ qualifications }) => <Occupations held={qualifications} />,
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

interface HeldProps {
  readonly held: ExpertRow['qualifications'];
}

function Series({ held }: HeldProps) {
  const say = useSay();
  const series = new Set(held.flatMap((each) => (each.kind === 'title' ? [each.series] : [])));
  return series.size === 0 ? '—' : [...series].map((each) => say(titleSeriesNames[each])).join(' · ');
}

function HighestTitle({ held }: HeldProps) {
  const levels = held.flatMap((each) => (each.kind === 'title' ? [each.level] : []));
  const highest = titleLevels.findLast((level) => levels.includes(level));
  return highest === undefined ? '—' : <Said text={titleLevelNames[highest]} />;
}

function Occupations({ held }: HeldProps) {
  const nameOf = useOccupationName();
  const codes = new Set(held.flatMap((each) => (each.kind === 'skill-level' ? [each.occupation] : [])));
  return codes.size === 0 ? '—' : [...codes].map(nameOf).join(' · ');
}

export function ExpertStateTag({ state }: Pick<ExpertRow, 'state'>) {
  return (
    <span className={state === 'active' ? 'tag' : 'tag tag-warning'}>
      <Said text={expertStateNames[state]} />
    </span>
  );
}
