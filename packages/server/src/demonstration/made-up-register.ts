import type { EmployerKind, EmployerOwnership, EmployerRight } from '@guantong/engine';
import type { Insertable } from 'kysely';
import type {
  BodyScopesTable,
  EmployerRightsTable,
  OrganisationsTable,
} from '../modules/organisations/organisations.tables.ts';
import { madeUpUscc } from './made-up-uscc.ts';
import { type Random, randomId } from './seeded-random.ts';

export interface PlaceOptions {
  readonly random: Random;
  readonly createdAt: string;
}

type OrganisationRow = Insertable<OrganisationsTable>;
type Fields = Pick<OrganisationRow, 'kind' | 'name' | 'region'> & Partial<OrganisationRow>;

function organisation({ random, createdAt }: PlaceOptions, fields: Fields): OrganisationRow {
  return {
    id: randomId(random),
    uscc: null,
    employer_kind: null,
    ownership: null,
    superior_id: null,
    contact: null,
    state: 'filed',
    state_reason: null,
    created_at: createdAt,
    version: 1,
    ...fields,
  };
}

/** A province with two cities and a county, none of which exists. */
export function makeUpBureaus(options: PlaceOptions) {
  const bureau = (name: string, region: string, superior?: OrganisationRow) =>
    organisation(options, { kind: 'bureau', name, region, superior_id: superior?.id ?? null });
  const province = bureau('示例省人力资源和社会保障厅', '990000');
  const yunchuan = bureau('云川市人力资源和社会保障局', '990100', province);
  const shiquan = bureau('砚泉市人力资源和社会保障局', '990200', province);
  const county = bureau('云川市青禾县人力资源和社会保障局', '990121', yunchuan);
  return { province, yunchuan, shiquan, county };
}

export type Bureaus = ReturnType<typeof makeUpBureaus>;

/** Five evaluation bodies, three for titles and two for skill levels. */
export function makeUpBodies(options: PlaceOptions, { province, yunchuan, shiquan }: Bureaus) {
  const body = (name: string, region: string, superior: OrganisationRow, number: number) =>
    organisation(options, {
      kind: 'evaluation-body',
      name,
      region,
      superior_id: superior.id,
      uscc: madeUpUscc(9_000 + number),
    });
  return {
    provinceTitles: body('示例省工程系列职称评审中心', '990000', province, 1),
    yunchuanTitles: body('云川市职称评审服务中心', '990100', yunchuan, 2),
    shiquanTitles: body('砚泉市职称评审服务中心', '990200', shiquan, 3),
    provinceSkills: body('示例省职业技能评价中心', '990000', province, 4),
    yunchuanSkills: body('云川市技工评价协会', '990100', yunchuan, 5),
  };
}

export type Bodies = ReturnType<typeof makeUpBodies>;

/** What the bodies may evaluate. */
export function makeUpScopes({ random }: PlaceOptions, bodies: Bodies, from: string) {
  const scope = (body: OrganisationRow, fields: Partial<Insertable<BodyScopesTable>>): Insertable<BodyScopesTable> => ({
    id: randomId(random),
    body_id: body.id,
    kind: 'title-review',
    series: null,
    occupation: null,
    highest_level: 'intermediate',
    from_on: from,
    to_on: null,
    document: '示例人社〔2025〕12号',
    ...fields,
  });
  const skills = (body: OrganisationRow, highest_level: string) =>
    ['6-31-01-03', '6-18-02-04'].map((occupation) =>
      scope(body, { kind: 'skill-recognition', occupation, highest_level }),
    );
  return [
    scope(bodies.provinceTitles, { series: 'engineering', highest_level: 'full-senior' }),
    scope(bodies.provinceTitles, { series: 'arts-and-crafts', highest_level: 'full-senior' }),
    scope(bodies.yunchuanTitles, { series: 'engineering' }),
    scope(bodies.shiquanTitles, { series: 'engineering' }),
    ...skills(bodies.provinceSkills, 'senior-technician'),
    ...skills(bodies.yunchuanSkills, 'technician'),
  ];
}

const trades = ['机床', '电缆', '焊接装备', '电梯', '轨道车辆', '变压器', '模具', '仪表', '泵业', '电机'];
const regions = ['990101', '990102', '990121', '990201'];
const kinds: readonly EmployerKind[] = ['enterprise', 'enterprise', 'enterprise', 'public-institution'];
const ownerships: readonly EmployerOwnership[] = [
  'private',
  'municipal',
  'district',
  'provincial',
  'foreign',
  'central',
];

/** Employers of every kind, with made-up codes. */
export function makeUpEmployers(count: number, options: PlaceOptions): readonly OrganisationRow[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'enterprise';
    const trade = trades[index % trades.length] ?? '';
    const number = Math.floor(index / trades.length) + 1;
    return organisation(options, {
      kind: 'employer',
      name: kind === 'enterprise' ? `示例${trade}${number}厂有限公司` : `示例${trade}第${number}研究所`,
      region: regions[index % regions.length] ?? '990101',
      uscc: madeUpUscc(index + 1),
      employer_kind: kind,
      ownership: kind === 'enterprise' ? (ownerships[index % ownerships.length] ?? 'private') : 'municipal',
    });
  });
}

const rights: readonly EmployerRight[] = [
  'skill-level-recognition',
  'title-self-review',
  'pilot-enterprise',
  'special-technician-appointment',
];

/** Every fourth employer may recognise skill levels; every eighth has all the rights there are. */
export function makeUpRights(
  { random, createdAt }: PlaceOptions,
  { employers, grantedBy, from }: { employers: readonly OrganisationRow[]; grantedBy: string; from: string },
): readonly Insertable<EmployerRightsTable>[] {
  return employers.flatMap((employer, index) =>
    (index % 8 === 0 ? rights : index % 4 === 0 ? rights.slice(0, 1) : []).map((right) => ({
      id: randomId(random),
      employer_id: employer.id,
      right,
      from_on: from,
      to_on: null,
      document: '示例人社〔2025〕20号',
      granted_by: grantedBy,
      created_at: createdAt,
    })),
  );
}
