import type { CycleStages, CycleStateName, LevelMethods, NewCycle } from '@guantong/contracts';
import { latestCalendarVersion } from '@guantong/procedure';
import type { Insertable } from 'kysely';
import { cycleColumns } from '../modules/cycles/cycle-input.ts';
import type { CyclesTable } from '../modules/cycles/cycles.tables.ts';
import type { makeUpCommittees } from './made-up-committees.ts';
import type { Bodies } from './made-up-register.ts';
import { type Random, randomId } from './seeded-random.ts';

export interface CycleOptions {
  readonly random: Random;
  readonly createdAt: string;
  readonly createdBy: string;
  /** YYYY-MM-DD: decides in which states the cycles are. */
  readonly today: string;
  readonly policySha256: string;
  readonly bodies: Bodies;
  readonly committees: ReturnType<typeof makeUpCommittees>;
}

/** Open for almost the whole of 2026; every window of it ends within the year, whose calendar is known. */
export const stages2026: CycleStages = {
  noticeOn: '2026-01-04',
  applyFrom: '2026-01-05',
  applyTo: '2026-12-11',
  employerBy: '2026-12-18',
  acceptBy: '2026-12-22',
  reviewFrom: '2026-12-22',
  reviewTo: '2026-12-23',
  publicityFrom: '2026-12-23',
  closeOn: '2026-12-31',
};
const stages2025: CycleStages = {
  noticeOn: '2025-03-03',
  applyFrom: '2025-03-10',
  applyTo: '2025-06-30',
  employerBy: '2025-07-31',
  acceptBy: '2025-08-29',
  reviewFrom: '2025-09-15',
  reviewTo: '2025-09-26',
  publicityFrom: '2025-10-13',
  closeOn: '2025-10-31',
};

const titleMethods = [
  { method: 'dossier-review', weight: 60, passMark: 60 },
  { method: 'interview', weight: 40, passMark: 60 },
] as const;
const skillMethods = [
  { method: 'theory', weight: 40, passMark: 60 },
  { method: 'skill', weight: 60, passMark: 60 },
] as const;
const technicianMethods = [
  { method: 'theory', weight: 30, passMark: 60 },
  { method: 'skill', weight: 40, passMark: 60 },
  { method: 'dossier-review', weight: 30, passMark: 60 },
] as const;

/** Two cycles of 2026 that run, one of 2025 that ended, and a draft. */
export function makeUpCycles(options: CycleOptions) {
  const { bodies, committees } = options;
  const titleLevels = ['assistant', 'intermediate', 'associate-senior', 'full-senior'] as const;
  const skillLevels = ['intermediate', 'senior', 'technician', 'senior-technician'] as const;
  const engineering = { kind: 'title-review', series: 'engineering', specialties: [] } as const;
  const methodsOf = (levels: readonly LevelMethods['level'][], methods: LevelMethods['methods']) =>
    levels.map((level) => ({ level, methods: [...methods] }));
  return {
    titleReview: makeUpCycle(options, {
      bodyId: bodies.provinceTitles.id,
      name: '示例省2026年度工程系列职称评审',
      year: 2026,
      jurisdiction: '990000',
      subject: { ...engineering, levels: [...titleLevels], specialties: [] },
      committeeId: committees.province.row.id,
      stages: stages2026,
      judgedOn: null,
      methods: methodsOf(titleLevels, [...titleMethods]),
      notice: '现将2026年度工程系列职称评审工作有关事项通知如下（演示数据）。',
    }),
    skillRecognition: makeUpCycle(options, {
      bodyId: bodies.provinceSkills.id,
      name: '示例省2026年电工、焊工职业技能等级认定',
      year: 2026,
      jurisdiction: '990000',
      subject: {
        kind: 'skill-recognition',
        occupations: ['6-31-01-03', '6-18-02-04'],
        levels: [...skillLevels],
      },
      committeeId: null,
      stages: stages2026,
      judgedOn: null,
      methods: [
        ...methodsOf(skillLevels.slice(0, 2), [...skillMethods]),
        ...methodsOf(skillLevels.slice(2), [...technicianMethods]),
      ],
      notice: '现将2026年电工、焊工职业技能等级认定有关事项公告如下（演示数据）。',
    }),
    ended: makeUpCycle(options, {
      bodyId: bodies.yunchuanTitles.id,
      name: '云川市2025年度工程系列中初级职称评审',
      year: 2025,
      jurisdiction: '990100',
      subject: { ...engineering, levels: ['assistant', 'intermediate'], specialties: [] },
      committeeId: committees.yunchuan.row.id,
      stages: stages2025,
      judgedOn: null,
      methods: methodsOf(['assistant', 'intermediate'], [...titleMethods]),
      notice: '现将2025年度工程系列中初级职称评审工作有关事项通知如下（演示数据）。',
    }),
    draft: makeUpCycle(
      options,
      {
        bodyId: bodies.shiquanTitles.id,
        name: '砚泉市2026年度工程系列中级职称评审',
        year: 2026,
        jurisdiction: '990200',
        subject: { ...engineering, levels: ['intermediate'], specialties: [] },
        committeeId: committees.shiquan.row.id,
        stages: stages2026,
        judgedOn: null,
        methods: methodsOf(['intermediate'], [...titleMethods]),
        notice: '',
      },
      'draft',
    ),
  };
}

/** A cycle in the state its days give it. */
export function makeUpCycle(
  { random, createdAt, createdBy, today, policySha256 }: Omit<CycleOptions, 'bodies' | 'committees'>,
  { bodyId, ...input }: NewCycle,
  fixed?: 'draft',
): Insertable<CyclesTable> {
  const state = fixed ?? stateOn(input.stages, today);
  const published = state === 'draft' ? null : `${input.stages.noticeOn}T01:00:00.000Z`;
  return {
    ...cycleColumns(input),
    province: input.jurisdiction.slice(0, 2),
    id: randomId(random),
    body_id: bodyId,
    policy_sha256: published === null ? null : policySha256,
    calendar_version: published === null ? null : latestCalendarVersion,
    state,
    published_at: published,
    closed_at: state === 'closed' ? `${input.stages.closeOn}T16:00:00.000Z` : null,
    created_by: createdBy,
    created_at: createdAt,
    version: 1,
  };
}

function stateOn({ applyFrom, closeOn }: CycleStages, today: string): CycleStateName {
  if (today < applyFrom) return 'published';
  return today > closeOn ? 'closed' : 'running';
}
