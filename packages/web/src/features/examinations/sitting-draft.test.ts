import type { ExamCase, ExamPaperRow } from '@guantong/contracts';
import { expect, it } from 'vitest';
import { emptySitting, readMoveDraft, readSittingDraft, withOpening } from './sitting-draft.ts';

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const day = '2026-06-26';
const draft = {
  ...emptySitting,
  ...{ title: '第一场', room: '技能楼301', opens: { day, time: '09:00' }, closes: { day, time: '11:00' } },
};
// As the list of groups gives one, with more than the interface takes.
const place = { cycleId: id(1), group: '一组', cycleName: '某计划' };
const subject = '6-31-01-03';
const paper: ExamPaperRow = {
  ...{ id: id(2), cycleId: id(1), cycleName: '', subject, level: 'senior', name: 'A卷', questions: 40 },
  ...{ hash: '', createdAt: '' },
};
const caseOf = (applicationId: string, state: ExamCase['state']): ExamCase => ({
  ...{ applicationId, number: '', name: '', employerName: null, level: 'senior', occupation: subject },
  ...{ method: 'theory', passMark: 60, state, examination: null },
});
const cases = [caseOf(id(3), 'waiting'), caseOf(id(4), 'planned'), caseOf(id(5), 'marked')];

it('is read in the time of China, with the candidates by name', () => {
  expect(readSittingDraft(draft, { place, paper, cases })).toMatchObject({
    ok: true,
    input: { opensAt: '2026-06-26T01:00:00.000Z', closesAt: '2026-06-26T03:00:00.000Z', applications: [id(3)] },
  });
});

it('tells each field that is missing', () => {
  const reading = readSittingDraft(emptySitting, { place: undefined, paper: undefined, cases });
  const paths = !reading.ok && 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
  expect(paths).toEqual(
    expect.arrayContaining(['/group', '/paperId', '/title', '/room', '/opensAt', '/closesAt', '/applications']),
  );
  expect(readMoveDraft({ ...draft, minutes: null }, 3)).toMatchObject({ ok: false, faults: [{ path: '/minutes' }] });
  expect(readMoveDraft(draft, 3)).toMatchObject({ ok: true, input: { version: 3, minutes: 90 } });
});

it('ends on the day it opens until somebody says otherwise', () => {
  const next = { day: '2026-06-27', time: '08:30' };
  expect(withOpening(draft, next)).toEqual({ opens: next, closes: { day: '2026-06-27', time: '11:00' } });
  expect(withOpening({ ...draft, closes: { day: '2026-06-30', time: '11:00' } }, next)).toEqual({ opens: next });
});
