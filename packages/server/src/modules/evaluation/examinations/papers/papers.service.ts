import type { ExamPaper, ExamPaperRow, NewExamPaper, PaperFilter } from '@guantong/contracts';
import { authorise } from '../../../../access/authorise.ts';
import { listCan } from '../../../../access/list-can.ts';
import { inParts, type Page } from '../../../../database/slice.ts';
import type { Act } from '../../../../http/act.ts';
import { AppError } from '../../../../http/app-error.ts';
import { todayInChina } from '../../../../http/today.ts';
import { cycleSubject } from '../../../cycles/cycle-steps.ts';
import { getCycle } from '../../../cycles/cycles.service.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { difficultyWords, questionKindWords } from '../bank/question-words.ts';
import { listActiveQuestions } from '../bank/questions.repository.ts';
import { assemblePaper, blueprintTenths, lineKey, type Shortage } from './assemble-paper.ts';
import {
  countPapers,
  findPaper,
  findPaperKey,
  insertPaper,
  type ListedPaper,
  listPapers,
} from './papers.repository.ts';

/**
 * Assembles a paper from the bank of the cycle's body. Throws `cycle-not-found`, `not-allowed`, `request-invalid` for a blueprint that
 * is no paper of 100 points, `bank-too-small` with every sort that is missing.
 */
export async function assembleExamPaper(act: Act, wanted: NewExamPaper, newSeed: () => string): Promise<ExamPaper> {
  const { tx, actor, now, newId } = act;
  const cycle = await getCycle(tx, { id: wanted.cycleId, today: todayInChina(now) });
  authorise(actor, 'exam-paper.assemble', cycleSubject(cycle));
  checkBlueprint(wanted);
  const { subject, level, name, blueprint, seed = newSeed() } = wanted;
  const rows = await listActiveQuestions(tx, { bodyId: cycle.body_id, subject, level });
  const bank = rows.map(({ points_tenths: points, ...question }) => ({ ...question, points }));
  const answer = assemblePaper(bank, { seed, blueprint });
  if (!answer.ok) throw tooSmall(answer.shortages, blueprint);
  const { content, correct, bankHash, hash } = answer.paper;
  const [id, at] = [newId(), now.toISOString()];
  await insertPaper(tx, {
    paper: {
      ...{ id, cycle_id: cycle.id, body_id: cycle.body_id, subject, level, name, seed, hash, bank_hash: bankHash },
      blueprint: JSON.stringify(blueprint),
      content: JSON.stringify(content),
      created_by: actor.accountId,
      created_at: at,
    },
    key: { paper_id: id, body_id: cycle.body_id, correct: JSON.stringify(correct) },
  });
  await recordEvaluation(tx, {
    ...{ actor, at, cycleId: cycle.id, jurisdiction: cycle.jurisdiction },
    action: 'exam-paper.assemble',
    subject: { kind: 'exam-paper', id },
    detail: { subject, level, hash, bankHash, questions: content.length },
  });
  return readPaper(act, id);
}

/** A paper with its answers. Throws `paper-not-found`, `not-allowed`. */
export async function readPaper({ tx, actor }: Act, id: string): Promise<ExamPaper> {
  const record = await findPaper(tx, id);
  if (record === undefined) throw new AppError('paper-not-found');
  authorise(actor, 'exam-paper.read', { bodyId: record.body_id });
  const correct = (await findPaperKey(tx, id)) ?? {};
  const { blueprint, seed, bank_hash: bankHash, content } = record;
  return {
    ...presentRow({ ...record, questions: content.length }),
    ...{ seed, bankHash, blueprint: [...blueprint], content: [...content] },
    correct: Object.fromEntries(Object.entries(correct).map(([question, right]) => [question, [...right]])),
    can: listCan(actor, { bodyId: record.body_id }, [
      { action: 'exam-sitting.plan' },
      { action: 'exam-paper.assemble' },
    ]),
  };
}

export async function readPapers({ tx, actor }: Act, { page, size, ...filter }: PaperFilter & Page) {
  authorise(actor, 'exam-paper.list');
  const rows = await listPapers(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items: rows.map(presentRow), total: await countPapers(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportPapers({ tx, actor }: Act, filter: PaperFilter): AsyncGenerator<ExamPaperRow> {
  authorise(actor, 'exam-paper.list');
  for await (const row of inParts((slice) => listPapers(tx, filter, slice))) yield presentRow(row);
}

function presentRow(record: ListedPaper): ExamPaperRow {
  const { id, cycle_id, cycle_name, subject, level, name, questions, hash, created_at } = record;
  return { id, cycleId: cycle_id, cycleName: cycle_name, subject, level, name, questions, hash, createdAt: created_at };
}

function checkBlueprint({ blueprint }: NewExamPaper): void {
  const tenths = blueprintTenths(blueprint);
  const keys = blueprint.map(lineKey);
  const [expected, found] =
    tenths !== 1_000
      ? ['题数乘分值合计100分 · count × points that add up to 100', String(tenths / 10)]
      : ['知识点、题型、难度、分值相同的只写一行 · each sort on one line', 'a sort twice'];
  if (tenths === 1_000 && new Set(keys).size === keys.length) return;
  throw new AppError('request-invalid', { problems: [{ path: '/blueprint', expected, found }] });
}

function tooSmall(shortages: readonly Shortage[], blueprint: NewExamPaper['blueprint']): AppError {
  const problems = shortages.map(({ line, found }) => {
    const { topic, kind, difficulty, points, count } = line;
    const place = blueprint.findIndex((each) => lineKey(each) === lineKey(line));
    const zh = `${topic}·${questionKindWords.zh[kind]}·${difficultyWords.zh[difficulty]}·${points}分 需 ${count} 题`;
    const en = `${count} of ${topic}, ${kind}, ${difficulty}, ${points} points`;
    return { path: `/blueprint/${place}`, expected: `${zh} · ${en}`, found: String(found) };
  });
  return new AppError('bank-too-small', { problems });
}
