import { randomUUID } from 'node:crypto';
import type { BlueprintLine } from '@guantong/contracts';
import type { Database } from '../../packages/server/src/database/database.ts';
import {
  assemblePaper,
  type BankQuestion,
} from '../../packages/server/src/modules/evaluation/examinations/papers/assemble-paper.ts';
import { insertPaper } from '../../packages/server/src/modules/evaluation/examinations/papers/papers.repository.ts';
import { insertSitting } from '../../packages/server/src/modules/evaluation/examinations/sittings/sittings.repository.ts';
import type { Applicant, PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { fillExaminedCases } from './examined-cases.ts';

export interface OpenSitting {
  readonly id: string;
  readonly candidates: readonly Applicant[];
  /** What is right, by question. */
  readonly correct: Readonly<Record<string, readonly string[]>>;
}

const system = { role: 'system', purpose: 'bench' } as const;
const blueprint: readonly BlueprintLine[] = [
  { topic: '电工基础', kind: 'single', difficulty: 'easy', points: 2, count: 50 },
];

/** A paper of fifty questions and a sitting of so many people, which is open at `now`; the rows as the product writes them. */
export async function openSitting(
  database: Database,
  scene: PreparedScene,
  { count, now }: { readonly count: number; readonly now: Date },
): Promise<OpenSitting> {
  const candidates = scene.applicants.slice(0, count);
  if (candidates.length < count) throw new Error(`expected ${count} applicants, found ${candidates.length}`);
  const applications = await fillExaminedCases(database, scene, candidates);
  const { id: cycleId, body_id, jurisdiction } = scene.organisations.cycles.skillRecognition;
  const seed = 'ab'.repeat(32);
  const answer = assemblePaper(bankOf(80), { seed, blueprint });
  if (!answer.ok) throw new Error('the bank has enough');
  const { content, correct, bankHash, hash } = answer.paper;
  const [id, paperId, at] = [randomUUID(), randomUUID(), now.toISOString()];
  const of = { subject: '6-31-01-03', level: 'senior' } as const;
  const by = { created_by: scene.skillsClerk.actor.accountId, created_at: at };
  const shape = Object.fromEntries(
    content.map((question) => [question.id, question.options.map((each) => each.id).join('')]),
  );
  await database.transaction(system, async (tx) => {
    await insertPaper(tx, {
      paper: {
        ...{ id: paperId, cycle_id: cycleId, body_id, ...of, ...by, name: '测试卷', seed, hash, bank_hash: bankHash },
        blueprint: JSON.stringify(blueprint),
        content: JSON.stringify(content),
      },
      key: { paper_id: paperId, body_id, correct: JSON.stringify(correct) },
    });
    await insertSitting(tx, {
      sitting: {
        ...{ id, cycle_id: cycleId, body_id, jurisdiction, group_name: '一组', paper_id: paperId, ...of, ...by },
        ...{ shape: JSON.stringify(shape), title: '第一场', room: '示例考场', minutes: 90 },
        ...{ opens_at: at, closes_at: new Date(now.getTime() + 3 * 3_600_000).toISOString() },
        ...{ cancel_reason: null, closed_at: null },
      },
      candidates: candidates.map(({ person }, index) => ({
        ...{
          sitting_id: id,
          application_id: applications[index] ?? '',
          body_id,
          jurisdiction,
          person_id: person.id,
          evaluation: 1,
          seat: index + 1,
        },
        ...{ admission_number: `测试-${index + 1}`, started_at: null, deadline_at: null },
        ...{ handed_in_at: null, handed_in_by: null, journal_sha256: null },
      })),
    });
  });
  return { id, candidates, correct };
}

function bankOf(count: number): readonly BankQuestion[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), version: 1, topic: '电工基础', kind: 'single', difficulty: 'easy', points: 20 },
    stem: `第${index + 1}题`,
    options: ['A', 'B', 'C', 'D'].map((letter) => ({ id: letter, text: `${index + 1}题答案${letter}` })),
    correct: ['A'],
  }));
}
