import type { ExamCase } from '@guantong/contracts';
import { expect, it } from 'vitest';
import { emptyPanel, readExaminersDraft, readPanelDraft, scheduleOf, stationTenths } from './panel-draft.ts';

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const first = { day: '2026-06-27', time: '09:00' };
const caseOf = (last: number): ExamCase => ({
  ...{ applicationId: id(last), number: '', name: '', employerName: null, level: 'senior', occupation: '6-31-01-03' },
  ...{ method: 'skill', passMark: 60, state: 'waiting', examination: null },
});
const cases = [caseOf(1), caseOf(2), caseOf(3)];
const items = [
  { name: '接线', maximum: 40.5 },
  { name: '安全', maximum: 59.5 },
];
const stations = [{ name: '接线板', items }];
const draft = { ...emptyPanel, title: '实操考核', place: '实训车间', stations, first };
const choices = { group: { cycleId: id(9), group: '一组' }, method: 'skill', level: 'senior', cases } as const;

it('comes one after the other but for who was given another time', () => {
  const times = { [id(2)]: { day: '2026-06-28', time: '14:00' } };
  expect([...scheduleOf({ first, each: 45, times }, cases).values()]).toEqual([
    first,
    times[id(2)],
    { day: '2026-06-27', time: '10:30' },
  ]);
  expect(new Set([...scheduleOf({ first, each: 0, times: {} }, cases).values()].map(({ time }) => time)).size).toBe(1);
});

it('is read with stations and items named by their places', () => {
  const examiners = [id(4), id(5), id(6)];
  expect(readPanelDraft({ ...draft, examiners, ticks: { [id(2)]: false } }, choices)).toMatchObject({
    ok: true,
    input: {
      stations: [{ id: 's1', items: [{ id: 's1-1', maximum: 40.5 }, { id: 's1-2' }] }],
      slots: [
        { applicationId: id(1), startsAt: '2026-06-27T01:00:00.000Z', place: '实训车间' },
        { applicationId: id(3) },
      ],
    },
  });
  expect(stationTenths(stations)).toBe(1_000);
});

it('wants an odd number of examiners of three at least, and tells what else is missing', () => {
  const pathsOf = (reading: ReturnType<typeof readPanelDraft>) =>
    !reading.ok && 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
  const four = [id(4), id(5), id(6), id(7)];
  expect(pathsOf(readPanelDraft({ ...draft, examiners: four }, choices))).toEqual(['/examiners']);
  expect(pathsOf(readPanelDraft(emptyPanel, { ...choices, group: undefined, method: '', cases: [] }))).toEqual(
    expect.arrayContaining(['/group', '/method', '/title', '/stations/0/name', '/examiners', '/slots']),
  );
  expect(readExaminersDraft({ examiners: four.slice(1), reason: ' ' }, 2)).toMatchObject({
    ok: false,
    faults: [{ path: '/reason' }],
  });
});
