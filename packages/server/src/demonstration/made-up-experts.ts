import { type TitleLevel, titleLevels } from '@guantong/engine';
import type { Insertable } from 'kysely';
import type { ExpertQualificationsTable, ExpertsTable } from '../modules/organisations/organisations.tables.ts';
import { type Random, randomId } from './seeded-random.ts';

export interface MadeUpExpert {
  readonly row: Insertable<ExpertsTable>;
  readonly qualifications: readonly Insertable<ExpertQualificationsTable>[];
  /** The highest title. */
  readonly series: string;
  readonly level: TitleLevel;
}

export interface ExpertOptions {
  readonly random: Random;
  readonly createdAt: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly employers: readonly { readonly id: string; readonly region: string }[];
}

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const levels: readonly TitleLevel[] = ['intermediate', 'associate-senior', 'full-senior'];
const specialties = ['mechanical', 'electrical', 'automation', 'welding', null] as const;

/** Experts with plainly made-up names; four in five are of the engineering series, every fifth also holds a skill level. */
export function makeUpExperts(count: number, options: ExpertOptions): readonly MadeUpExpert[] {
  return Array.from({ length: count }, (_, index) => makeUpExpert(index, options));
}

function makeUpExpert(index: number, { random, createdAt, termFrom, termTo, employers }: ExpertOptions): MadeUpExpert {
  const id = randomId(random);
  const employer = employers[Math.floor(random() * employers.length)];
  const series = index % 5 === 4 ? 'arts-and-crafts' : 'engineering';
  const level = levels[index % levels.length] ?? 'intermediate';
  const skilled = index % 5 === 0;
  const since = `${2005 + Math.floor(random() * 15)}-12-01`;
  const title: Insertable<ExpertQualificationsTable> = {
    id: randomId(random),
    expert_id: id,
    kind: 'title',
    series,
    specialty: series === 'engineering' ? (specialties[index % specialties.length] ?? null) : null,
    occupation: null,
    level,
    since_on: since,
    position: 0,
  };
  const skill: Insertable<ExpertQualificationsTable> = {
    ...title,
    id: randomId(random),
    kind: 'skill-level',
    series: null,
    specialty: null,
    occupation: index % 2 === 0 ? '6-31-01-03' : '6-18-02-04',
    level: titleLevels.indexOf(level) > 2 ? 'senior-technician' : 'technician',
    position: 1,
  };
  return {
    series,
    level,
    qualifications: skilled ? [title, skill] : [title],
    row: {
      id,
      account_id: null,
      name: nameOf(index),
      employer_id: employer?.id ?? null,
      employer_name: null,
      region: employer?.region ?? '990000',
      skilled,
      state: 'active',
      state_reason: null,
      term_from: termFrom,
      term_to: termTo,
      created_at: createdAt,
      version: 1,
    },
  };
}

function nameOf(index: number): string {
  const stem = (place: number) => stems[Math.floor(index / place) % stems.length] ?? '甲';
  return `示例${stem(100)}${stem(10)}${stem(1)}`;
}
