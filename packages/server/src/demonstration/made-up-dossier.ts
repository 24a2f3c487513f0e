import type { DossierList } from '@guantong/contracts';
import type { Credential, Employment, SkillLevel, Target, TitleLevel } from '@guantong/engine';
import type { Random } from './seeded-random.ts';

/** What a made-up person wants, what the records say, and how the policy should answer. */
export interface MadeUpDossier {
  readonly target: Target;
  readonly prospect: 'eligible' | 'not-yet' | 'undetermined' | 'ineligible';
  readonly records: readonly MadeUpRecord[];
}

export interface MadeUpRecord {
  readonly list: DossierList;
  readonly value: object;
}

export interface DossierOptions {
  readonly random: Random;
  readonly employer: Employment['employer'];
  /** The year of the application. */
  readonly year: number;
}

const occupations = [
  {
    code: '6-31-01-03',
    posts: ['维修电工', '电气调试', '变配电值班'],
    specialty: 'electrical',
    major: '电气自动化技术',
  },
  { code: '6-18-02-04', posts: ['焊接操作', '焊接工艺', '管道焊接'], specialty: 'welding', major: '焊接技术与自动化' },
] as const;
type Occupation = (typeof occupations)[number];

/** Twenty in a hundred or so of each kind below; the kind repeats with the index, the days are drawn. */
export function makeUpDossier(index: number, options: DossierOptions): MadeUpDossier {
  const kind = kinds[index % kinds.length] ?? technician;
  const occupation = occupations[Math.floor(index / kinds.length) % occupations.length] ?? occupations[0];
  return kind({ ...options, occupation });
}

interface Life extends DossierOptions {
  readonly occupation: Occupation;
}

const title = (level: TitleLevel): Target => ({ type: 'title', series: 'engineering', level });

/** 技师满 3 年 → 中级职称. */
function technician(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'technician', issued: life.year - 4 - draw(life, 5) });
  return { target: title('intermediate'), prospect: 'eligible', records };
}

/** 高级工满 2 年 → 助理级职称. */
function senior(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'senior', issued: life.year - 3 - draw(life, 5) });
  return { target: title('assistant'), prospect: 'eligible', records };
}

/** 高级技师满 4 年 → 副高级职称. */
function seniorTechnician(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'senior-technician', issued: life.year - 5 - draw(life, 4) });
  return { target: title('associate-senior'), prospect: 'eligible', records };
}

function technicianTooEarly(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'technician', issued: life.year - 1 });
  return { target: title('intermediate'), prospect: 'not-yet', records };
}

/** Nobody wrote down which occupation the post is: whether it is skilled work has to be found out. */
function postUnclear(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'technician', issued: life.year - 5, withoutOccupation: true });
  return { target: title('intermediate'), prospect: 'undetermined', records };
}

/** 全国技术能手 → 正高级职称: the text leaves open which honour leads to which level. */
function honoured(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'senior-technician', issued: life.year - 6 });
  const award = { code: 'national-technical-expert', awardedOn: dayIn(life, life.year - 2) };
  return {
    target: title('full-senior'),
    prospect: 'undetermined',
    records: [...records, { list: 'awards', value: award }],
  };
}

/** 中级职称满 1 年 → 技师. */
function engineer(life: Life): MadeUpDossier {
  const { occupation, year } = life;
  const credential: Credential = {
    type: 'title',
    series: 'engineering',
    specialty: occupation.specialty,
    level: 'intermediate',
    issuedOn: dayIn(life, year - 3 - draw(life, 4)),
  };
  const records = [education(life, 'bachelor'), credentialRecord(credential), post(life), ...reviews(life)];
  return {
    target: { type: 'skill-level', occupation: occupation.code, level: 'technician' },
    prospect: 'eligible',
    records,
  };
}

/** 高级工满 5 年 → 技师. */
function ladder(life: Life): MadeUpDossier {
  const records = worker(life, { level: 'senior', issued: life.year - 6 - draw(life, 4) });
  const target: Target = { type: 'skill-level', occupation: life.occupation.code, level: 'technician' };
  return { target, prospect: 'eligible', records };
}

function withoutCertificate(life: Life): MadeUpDossier {
  const records = [education(life, 'associate'), post(life), ...reviews(life)];
  return { target: title('assistant'), prospect: 'ineligible', records };
}

const kinds: readonly ((life: Life) => MadeUpDossier)[] = [
  technician,
  senior,
  engineer,
  ladder,
  seniorTechnician,
  technician,
  engineer,
  technicianTooEarly,
  postUnclear,
  honoured,
  senior,
  ladder,
  withoutCertificate,
];

interface Certificate {
  readonly level: SkillLevel;
  /** The year it was issued in. */
  readonly issued: number;
  readonly withoutOccupation?: boolean;
}

function worker(life: Life, { level, issued, withoutOccupation = false }: Certificate): readonly MadeUpRecord[] {
  const issuedOn = dayIn(life, issued);
  const credential: Credential = { type: 'skill-level', level, occupation: life.occupation.code, issuedOn };
  const schooling = life.random() < 0.5 ? 'associate' : 'secondary-vocational';
  return [education(life, schooling), credentialRecord(credential), post(life, withoutOccupation), ...reviews(life)];
}

function education(life: Life, level: 'associate' | 'bachelor' | 'secondary-vocational'): MadeUpRecord {
  const { major } = life.occupation;
  return credentialRecord({ type: 'education', level, major, graduatedOn: `${life.year - 20}-07-01` });
}

function credentialRecord(value: Credential): MadeUpRecord {
  return { list: 'credentials', value };
}

/** One post for a long time, on the front line. */
function post(life: Life, withoutOccupation = false): MadeUpRecord {
  const { occupation, employer, year } = life;
  const value: Employment = {
    employer,
    post: occupation.posts[draw(life, occupation.posts.length)] ?? occupation.posts[0],
    ...(withoutOccupation ? {} : { occupation: occupation.code }),
    frontLine: true,
    from: dayIn(life, year - 14 - draw(life, 5)),
    to: null,
  };
  return { list: 'employments', value };
}

/** The last five years, passed. */
function reviews(life: Life): readonly MadeUpRecord[] {
  return [5, 4, 3, 2, 1].map((back) => ({
    list: 'annualReviews',
    value: { year: life.year - back, result: life.random() < 0.2 ? 'excellent' : 'competent' },
  }));
}

function draw({ random }: Pick<Life, 'random'>, count: number): number {
  return Math.floor(random() * count);
}

function dayIn(life: Pick<Life, 'random'>, year: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(1 + draw(life, 12))}-${two(1 + draw(life, 28))}`;
}
