import type { LevelMethods, Problem } from '@guantong/contracts';
import { skillLevels, type Text, titleLevels } from '@guantong/engine';
import { exclusionWords } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import { type Held, listCandidates, listDeclaredTies, listHeld } from '../../draws/candidates.repository.ts';
import { findExclusions } from '../../draws/find-exclusions.ts';
import type { CaseToReview } from '../../groups/review-groups.repository.ts';
import { reviewSettingsOf } from '../../groups/review-settings.service.ts';
import { listExaminerAccounts } from './examiners.repository.ts';

export interface ExaminersWanted {
  readonly cycleId: string;
  readonly today: string;
  readonly level: LevelMethods['level'];
  readonly cases: readonly CaseToReview[];
  /** Entries of the register of experts. */
  readonly examiners: readonly string[];
}

/**
 * The accounts of the examiners, in their order. Each is in the register with a term that runs, has an account in the role of
 * examiner, is qualified for the level, and has no tie to a candidate, found as draws find theirs. Throws `examiner-excluded`
 * with everything that stands in the way.
 */
export async function chooseExaminers(
  tx: DatabaseTransaction,
  { cycleId, today, level, cases, examiners }: ExaminersWanted,
): Promise<readonly { readonly expertId: string; readonly accountId: string }[]> {
  const applicants = cases.map(({ person_id }) => person_id);
  const candidates = await listCandidates(tx, { committeeId: null, today, applicants });
  const chosen = candidates.filter(({ id }) => examiners.includes(id));
  const held = (await listHeld(tx)).filter(({ expert_id }) => examiners.includes(expert_id));
  const accounts = await listExaminerAccounts(tx, examiners);
  const { collaborationYears } = await reviewSettingsOf(tx, cycleId);
  const ties = (await listDeclaredTies(tx)).filter(({ expert_id }) => examiners.includes(expert_id));
  const exclusions = findExclusions({
    ...{ experts: chosen, ties, cases, today, collaborationYears },
    opaqueExpert: (id) => id,
    opaqueCase: (id) => id,
  });
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  const problems = examiners.flatMap((expertId, index): Problem[] => {
    const problem = ({ zh, en }: Text, found: string) => ({
      path: `/examiners/${index}`,
      expected: `${zh} · ${en}`,
      found,
    });
    if (examiners.indexOf(expertId) !== index) return [problem(words.once, 'repeated')];
    if (!chosen.some(({ id }) => id === expertId)) return [problem(words.registered, 'none, or a candidate')];
    const own = held.filter(({ expert_id }) => expert_id === expertId);
    return [
      ...(accounts.has(expertId) ? [] : [problem(words.account, 'no such account')]),
      ...(isQualified(own, level) ? [] : [problem(words.qualified, 'less')]),
      ...exclusions
        .filter(({ id }) => id === expertId)
        .map(({ ground, with: of }) => {
          const { zh, en } = exclusionWords[ground];
          return problem(words.noTie, `${numbers.get(of) ?? ''} ${zh} · ${en}`);
        }),
    ];
  });
  if (problems.length > 0) throw new AppError('examiner-excluded', { problems: problems.slice(0, 50) });
  return examiners.map((expertId) => ({ expertId, accountId: accounts.get(expertId) ?? '' }));
}

/**
 * Whether somebody may examine at a level. An examiner holds 高级工 or a title of the middle level at least; at 技师 and above a
 * senior one, who holds 高级技师 or a senior title; for a title, one of that level. Source: facts B.2 (考评员).
 */
export function isQualified(held: readonly Pick<Held, 'kind' | 'level'>[], level: LevelMethods['level']): boolean {
  const reaches = (least: { readonly skill: string | null; readonly title: string }) =>
    held.some((each) =>
      each.kind === 'title'
        ? placeOf(titleLevels, each.level) >= placeOf(titleLevels, least.title)
        : least.skill !== null && placeOf(skillLevels, each.level) >= placeOf(skillLevels, least.skill),
    );
  if (placeOf(skillLevels, level) >= placeOf(skillLevels, 'technician'))
    return reaches({ skill: 'senior-technician', title: 'associate-senior' });
  if (placeOf(titleLevels, level) > placeOf(titleLevels, 'intermediate')) return reaches({ skill: null, title: level });
  return reaches({ skill: 'senior', title: 'intermediate' });
}

function placeOf(levels: readonly string[], level: string): number {
  return levels.indexOf(level);
}

const words = {
  once: { zh: '每名考评员只列一次', en: 'each examiner once' },
  registered: {
    zh: '在库、聘期内且不是考生的专家',
    en: 'an expert of the register whose term runs, and no candidate',
  },
  account: { zh: '专家账号具有考评员角色', en: 'an account with the role of examiner' },
  qualified: {
    zh: '高级工或中级职称以上；考评技师以上须高级技师或高级职称',
    en: 'the senior level or a middle title; from technician on the highest level or a senior title',
  },
  noTie: { zh: '与考生无须回避的关系', en: 'no tie to a candidate' },
} as const satisfies Record<string, Text>;
