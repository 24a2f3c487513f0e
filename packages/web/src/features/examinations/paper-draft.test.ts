import type { ExamPaper, QuestionSort } from '@guantong/contracts';
import { expect, it } from 'vitest';
import { blueprintRows, emptyPaper, paperToDraft, previewBlueprint, readPaperDraft, sortKey } from './paper-draft.ts';

const cycleId = '00000000-0000-4000-8000-000000000001';
const of = { subject: '6-31-01-03', level: 'senior', topic: '电工基础', difficulty: 'easy' } as const;
const single: QuestionSort = { ...of, kind: 'single', points: 2.5, count: 20 };
const judgement: QuestionSort = { ...of, kind: 'judgement', points: 2.5, count: 15 };
const sorts = [single, judgement, { ...single, level: 'technician' as const }];
const draft = { ...emptyPaper, cycleId, subject: of.subject, level: of.level, name: 'A卷' };
const own = { key: 1, topic: '安全', kind: 'single', difficulty: 'easy', points: 5, count: 2 } as const;

it('offers every sort of the bank for subject and level, and sends those that are asked for', () => {
  const counts = { [sortKey(judgement)]: 4 };
  const rows = blueprintRows({ ...draft, counts, own: [own] }, sorts);
  expect(rows.map(({ line, found, place }) => [line.topic, line.kind, line.count, found, place])).toEqual([
    ['电工基础', 'single', null, 20, undefined],
    ['电工基础', 'judgement', 4, 15, 0],
    ['安全', 'single', 2, 0, 1],
  ]);
  const reading = readPaperDraft({ ...draft, counts, own: [own] }, sorts);
  expect(reading).toMatchObject({ ok: true, input: { blueprint: [{ count: 4 }, { topic: '安全' }] } });
});

it('tells before anything is sent what it would take and what the bank lacks', () => {
  const counts = { [sortKey(single)]: 25, [sortKey(judgement)]: 15 };
  const { questions, tenths, lacking } = previewBlueprint(blueprintRows({ ...draft, counts }, sorts));
  expect([questions, tenths]).toEqual([40, 1000]);
  expect(lacking.map(({ line, found }) => [line.kind, line.count, found])).toEqual([['single', 25, 20]]);
});

it('tells what is missing, line by line', () => {
  const reading = readPaperDraft({ ...draft, name: '', own: [{ ...own, topic: '', count: null }] }, sorts);
  const paths = !reading.ok && 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
  expect(paths).toEqual(['/name', '/blueprint/0/topic', '/blueprint/0/count']);
});

it('takes over the blueprint of another paper, also what the bank has no more', () => {
  const { key: _, ...line } = own;
  const blueprint = [{ ...of, kind: 'single' as const, points: 2.5, count: 8 }, line];
  const paper: ExamPaper = {
    ...{ id: cycleId, cycleId, cycleName: '', subject: of.subject, level: of.level, name: 'A卷', questions: 10 },
    ...{ hash: '', bankHash: '', createdAt: '', seed: '', blueprint, content: [], correct: {}, can: [] },
  };
  const again = paperToDraft(paper, sorts);
  expect([again.name, again.counts, again.own.map(({ topic }) => topic)]).toEqual([
    '',
    { [sortKey(single)]: 8 },
    ['安全'],
  ]);
});
