import type { Insertable } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import { saveReviewSettings } from '../../modules/evaluation/groups/review-settings.repository.ts';
import type { ExpertQualificationsTable, ExpertsTable } from '../../modules/organisations/organisations.tables.ts';
import { type CycleOptions, makeUpCycle, stages2026 } from '../made-up-cycles.ts';
import type { SeededOrganisations } from '../organisations.ts';
import { randomId } from '../seeded-random.ts';
import { electricianOccupation } from './electrician-questions.ts';

export interface ExaminationPlacesOptions
  extends Pick<CycleOptions, 'random' | 'createdAt' | 'createdBy' | 'today' | 'policySha256'> {
  readonly organisations: SeededOrganisations;
}

const names = [...'甲乙丙丁戊'].map((stem) => `示例考评${stem}`);

/**
 * What the examinations of the demonstration need besides the made-up province: examiners in the register, a cycle whose
 * mark is a competition result, and how the cycle of the skill levels reviews. Needs a system transaction.
 */
export async function seedExaminationPlaces(tx: DatabaseTransaction, options: ExaminationPlacesOptions) {
  const { organisations } = options;
  const { provinceSkills } = organisations.bodies;
  const examiners = names.map((name) => makeUpExaminer(name, options));
  await tx
    .insertInto('experts')
    .values(examiners.map(({ row }) => row))
    .execute();
  await tx
    .insertInto('expert_qualifications')
    .values(examiners.map(({ qualification }) => qualification))
    .execute();
  const competition = makeUpCycle(options, {
    bodyId: provinceSkills.id,
    name: '示例省2026年职业技能竞赛获奖选手技师等级认定（电工）',
    year: 2026,
    jurisdiction: '990000',
    subject: { kind: 'skill-recognition', occupations: [electricianOccupation], levels: ['technician'] },
    committeeId: null,
    stages: stages2026,
    judgedOn: null,
    methods: [{ level: 'technician', methods: [{ method: 'competition', weight: 100, passMark: 60 }] }],
    notice: '现将2026年职业技能竞赛获奖选手技师等级认定有关事项公告如下（演示数据）。',
  });
  await tx.insertInto('cycles').values(competition).execute();
  const settings = {
    cycle_id: organisations.cycles.skillRecognition.id,
    blindness: 'double',
    collaboration_years: 3,
    rubric: JSON.stringify(rubric),
  } as const;
  await saveReviewSettings(tx, settings, 0);
  return { examiners: examiners.map(({ row }) => row), competition };
}

/** A technician of the highest level outside of all employers; no seat of a review, for `skilled` is said of those. */
function makeUpExaminer(
  name: string,
  { random, createdAt }: ExaminationPlacesOptions,
): { row: Insertable<ExpertsTable>; qualification: Insertable<ExpertQualificationsTable> } {
  const id = randomId(random);
  return {
    row: {
      ...{ id, account_id: null, name, employer_id: null, employer_name: '示例省技师学院', region: '990000' },
      ...{ skilled: false, state: 'active', state_reason: null, term_from: '2025-01-01', term_to: '2027-12-31' },
      ...{ created_at: createdAt, version: 1 },
    },
    qualification: {
      ...{ id: randomId(random), expert_id: id, kind: 'skill-level', series: null, specialty: null },
      ...{ occupation: electricianOccupation, level: 'senior-technician', since_on: '2014-12-01', position: 0 },
    },
  };
}

/** What a dossier of a 技师 is scored by in this cycle. */
const rubric = [
  { id: 'ethics', name: { zh: '职业道德', en: 'Professional ethics' }, maximum: 10 },
  { id: 'problems', name: { zh: '解决生产难题', en: 'Problems of production solved' }, maximum: 40 },
  { id: 'renovation', name: { zh: '技术改造与革新', en: 'Technical renovation' }, maximum: 30 },
  { id: 'teaching', name: { zh: '传技带徒', en: 'Training of apprentices' }, maximum: 20 },
];
