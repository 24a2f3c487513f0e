import type {
  ExamQuestion,
  ExamQuestionChange,
  ExamQuestionImport,
  NewExamQuestion,
  QuestionFilter,
  QuestionSortFilter,
  QuestionSorts,
} from '@guantong/contracts';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { authoriseStep, listCan, type PossibleStep } from '../../../../access/list-can.ts';
import { inParts, type Page } from '../../../../database/slice.ts';
import type { Act } from '../../../../http/act.ts';
import { AppError } from '../../../../http/app-error.ts';
import { recordChange } from '../../../organisations/record-change.ts';
import { checkQuestion, optionsOf } from './check-question.ts';
import { questionHeads } from './question-columns.ts';
import {
  countQuestionSorts,
  countQuestions,
  findQuestion,
  insertQuestions,
  listKnownStems,
  listQuestions,
  type QuestionRecord,
  updateQuestion,
} from './questions.repository.ts';
import { MOST_QUESTION_ROWS, readQuestionRows } from './read-question-rows.ts';

/** The bank of the caller's body, with what is right: nobody else sees a row of it. */
export async function readQuestions({ tx, actor }: Act, { page, size, ...filter }: QuestionFilter & Page) {
  authorise(actor, 'exam-question.list');
  const rows = await listQuestions(tx, filter, { offset: (page - 1) * size, limit: size });
  const items = rows.map((row) => presentQuestion(actor, row));
  return { items, total: await countQuestions(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportQuestions({ tx, actor }: Act, filter: QuestionFilter): AsyncGenerator<ExamQuestion> {
  authorise(actor, 'exam-question.list');
  for await (const row of inParts((slice) => listQuestions(tx, filter, slice))) yield presentQuestion(actor, row);
}

/** What lines of a blueprint can be filled from. */
export async function readQuestionSorts({ tx, actor }: Act, filter: QuestionSortFilter): Promise<QuestionSorts> {
  authorise(actor, 'exam-question.list');
  const rows = await countQuestionSorts(tx, filter);
  return { items: rows.map(({ points_tenths: tenths, ...sort }) => ({ ...sort, points: tenths / 10 })) };
}

/** A question with what is right. Throws `question-not-found`, `not-allowed`. */
export async function readQuestion(act: Act, id: string): Promise<ExamQuestion> {
  const record = await getQuestion(act, id);
  authorise(act.actor, 'exam-question.read', { bodyId: record.body_id });
  return presentQuestion(act.actor, record);
}

/** Throws `request-invalid` for a question that cannot be marked, or that the bank has already. */
export async function addQuestion(act: Act, question: NewExamQuestion): Promise<ExamQuestion> {
  const { tx, actor, newId } = act;
  const bodyId = bodyOf(actor);
  authorise(actor, 'exam-question.add', { bodyId });
  refuseFaults(question);
  const known = await listKnownStems(tx, bodyId, [question.stem]);
  if (known.has(keyOf(question))) throw invalid('/stem', inBank, question.stem);
  const id = newId();
  await insertQuestions(tx, [newRow(act, bodyId, { id, question })]);
  await recordBank(act, { bodyId, action: 'exam-question.add', id, detail: detailOf(question) });
  return presentQuestion(actor, await getQuestion(act, id));
}

/** Papers made before keep the question as it was. Throws `question-not-found`, `version-stale`, `request-invalid`. */
export async function changeQuestion(
  act: Act,
  id: string,
  { version, ...question }: ExamQuestionChange,
): Promise<ExamQuestion> {
  const { tx, actor } = act;
  const record = await getQuestion(act, id);
  authoriseStep(actor, { bodyId: record.body_id }, questionSteps(record).change);
  refuseFaults(question);
  const isRenamed = keyOf(question) !== keyOf(record);
  if (isRenamed && (await listKnownStems(tx, record.body_id, [question.stem])).has(keyOf(question)))
    throw invalid('/stem', inBank, question.stem);
  if (!(await updateQuestion(tx, { id, version }, columnsOf(question)))) throw new AppError('version-stale');
  await recordBank(act, { bodyId: record.body_id, action: 'exam-question.change', id, detail: detailOf(question) });
  return presentQuestion(actor, await getQuestion(act, id));
}

/** No new paper takes it. */
export async function retireQuestion(
  act: Act,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ExamQuestion> {
  const { tx, actor } = act;
  const record = await getQuestion(act, id);
  authoriseStep(actor, { bodyId: record.body_id }, questionSteps(record).retire);
  if (!(await updateQuestion(tx, { id, version }, { state: 'retired' }))) throw new AppError('version-stale');
  await recordBank(act, { bodyId: record.body_id, action: 'exam-question.retire', id, detail: {} });
  return presentQuestion(actor, await getQuestion(act, id));
}

/** New papers take it again; those made before are as they were. Throws `step-not-possible` where the bank has the same one in use. */
export async function reinstateQuestion(
  act: Act,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ExamQuestion> {
  const { tx, actor } = act;
  const record = await getQuestion(act, id);
  authoriseStep(actor, { bodyId: record.body_id }, questionSteps(record).reinstate);
  if ((await listKnownStems(tx, record.body_id, [record.stem])).has(keyOf(record)))
    throw new AppError('step-not-possible', { reason: sameInUse });
  if (!(await updateQuestion(tx, { id, version }, { state: 'active' }))) throw new AppError('version-stale');
  await recordBank(act, { bodyId: record.body_id, action: 'exam-question.reinstate', id, detail: {} });
  return presentQuestion(actor, await getQuestion(act, id));
}

/** Adds all rows of a file, or none where one of them is wrong or in the bank already. Throws `question-file-unusable`. */
export async function importQuestions(act: Act, bytes: Uint8Array): Promise<ExamQuestionImport> {
  const { tx, actor, newId } = act;
  const bodyId = bodyOf(actor);
  authorise(actor, 'exam-question.add', { bodyId });
  const { rows, questions, errors } = await readQuestionRows(bytes);
  const known = new Set(
    await listKnownStems(
      tx,
      bodyId,
      questions.map(({ question }) => question.stem),
    ),
  );
  const all = [...errors];
  for (const { row, question } of questions) {
    if (known.has(keyOf(question)))
      all.push({ row, column: questionHeads.stem, expected: inBank, found: question.stem.slice(0, 40) });
    known.add(keyOf(question));
  }
  if (all.length > 0) return { rows, added: 0, errors: all.sort((a, b) => a.row - b.row).slice(0, 500) };
  await insertQuestions(
    tx,
    questions.map(({ question }) => newRow(act, bodyId, { id: newId(), question })),
  );
  if (questions.length > 0)
    await recordBank(act, { bodyId, action: 'exam-question.import', id: bodyId, detail: { added: questions.length } });
  return { rows, added: questions.length, errors: [] };
}

/** Bytes a file of questions may have. */
export const QUESTION_FILE_BYTES = MOST_QUESTION_ROWS * 4_000;

async function getQuestion({ tx }: Pick<Act, 'tx'>, id: string): Promise<QuestionRecord> {
  const record = await findQuestion(tx, id);
  if (record === undefined) throw new AppError('question-not-found');
  return record;
}

function presentQuestion(actor: Actor, record: QuestionRecord): ExamQuestion {
  const { id, subject, level, topic, kind, difficulty, stem, options, correct, state, version, body_id } = record;
  const { change, retire, reinstate } = questionSteps(record);
  return {
    ...{ id, subject, level, topic, kind, difficulty, stem, state, version },
    points: record.points_tenths / 10,
    options: [...options],
    correct: [...correct],
    can: listCan(actor, { bodyId: body_id }, [change, state === 'retired' ? reinstate : retire]),
  };
}

type QuestionStepName = 'change' | 'retire' | 'reinstate';

function questionSteps({ state }: Pick<QuestionRecord, 'state'>): Readonly<Record<QuestionStepName, PossibleStep>> {
  const isRetired = state === 'retired';
  const retired = isRetired
    ? { zh: '试题已停用，恢复启用后才能修改', en: 'the question is retired: bring it back first' }
    : undefined;
  const inUse = isRetired ? undefined : { zh: '试题在用', en: 'the question is in use' };
  return {
    change: { action: 'exam-question.change', obstacle: retired },
    retire: { action: 'exam-question.retire', obstacle: retired },
    reinstate: { action: 'exam-question.reinstate', obstacle: inUse },
  };
}

const sameInUse = {
  zh: '题库已有题干相同的在用试题，请先停用或修改那一题',
  en: 'the bank has a question in use that asks the same: retire or change that one first',
};

interface NewRow {
  readonly id: string;
  readonly question: NewExamQuestion;
}

function newRow({ actor, now }: Act, bodyId: string, { id, question }: NewRow) {
  return { id, body_id: bodyId, ...columnsOf(question), created_by: actor.accountId, created_at: now.toISOString() };
}

function columnsOf(question: NewExamQuestion) {
  const { subject, level, topic, kind, difficulty, points, stem, correct } = question;
  return {
    ...{ subject, level, topic, kind, difficulty, stem },
    points_tenths: Math.round(points * 10),
    options: JSON.stringify(optionsOf(question)),
    correct: JSON.stringify([...correct].sort()),
  };
}

function bodyOf({ organisationId }: Actor): string {
  return organisationId ?? '';
}

function keyOf({ subject, level, stem }: Pick<NewExamQuestion, 'subject' | 'level' | 'stem'>): string {
  return `${subject} ${level} ${stem}`;
}

/** What was changed, not what is asked: an audit outlives the secrecy of no paper. */
function detailOf({ subject, level, topic, kind, difficulty, points }: NewExamQuestion) {
  return { subject, level, topic, kind, difficulty, points };
}

const inBank = { zh: '题库和文件中没有的题干', en: 'what is asked neither in the bank nor above in the file' };

function refuseFaults(question: NewExamQuestion): void {
  const [fault] = checkQuestion(question);
  if (fault !== undefined) throw invalid(`/${fault.field}`, fault.expected, fault.found);
}

function invalid(path: string, { zh, en }: { readonly zh: string; readonly en: string }, found: string): AppError {
  return new AppError('request-invalid', {
    problems: [{ path, expected: `${zh} · ${en}`, found: found.slice(0, 60) }],
  });
}

interface BankChange {
  readonly bodyId: string;
  readonly action: string;
  readonly id: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

async function recordBank(act: Act, { bodyId, action, id, detail }: BankChange): Promise<void> {
  await recordChange(act, {
    chain: `organisation:${bodyId}`,
    action,
    subject: { kind: 'exam-question', id },
    detail,
  });
}
