import type { ExamPaper } from '@guantong/contracts';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import { readSheet } from '../../support/read-sheet.ts';
import {
  type Candidate,
  type ExamScene,
  examGroup,
  examSubject,
  sampleBlueprint,
  sampleQuestions,
} from './exam-scene.ts';

/** What was examined in a scene. */
export interface ExamPlay {
  readonly paper: ExamPaper;
  readonly sittingId: string;
  readonly panelId: string;
  readonly sheetId: string;
  readonly examiners: readonly { readonly id: string; readonly name: string; readonly as: TestActor }[];
  /** Who looks as a candidate, and whom they must not see. */
  readonly candidate: Candidate;
  readonly others: readonly Candidate[];
  readonly now: string;
}

type Phase = 'sealed' | 'released';

/** What any role reads that it must not, of every endpoint of examinations; and every answer that is a fault of ours. */
export async function findExamLeaks(scene: ExamScene, play: ExamPlay, phase: Phase): Promise<readonly string[]> {
  const endpoints = await endpointsOf(scene, play);
  const { paths } = (await scene.get(undefined, '/openapi.json')).json();
  const inDocument = Object.entries<object>(paths)
    .filter(([path]) => path.startsWith('/api/examinations'))
    .flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
  expect(endpoints.map(({ route }) => route.replace(/\?.*/, '')).sort()).toEqual(inDocument.sort());
  const leaks: string[] = [];
  for (const { name, as, hidden } of await rolesOf(scene, play, phase))
    for (const asked of endpoints) {
      const answer = await send(scene, as, asked);
      const text = textOf(answer);
      const { route } = asked;
      if (answer.statusCode >= 500) leaks.push(`${name}: ${route}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      for (const marker of hidden) if (text.includes(marker)) leaks.push(`${name}: ${route}: ${marker}`);
    }
  return [...leaks, ...(await findStrangeRows(scene, await rolesOf(scene, play, phase), phase))];
}

interface ExamRole {
  readonly name: string;
  readonly as: TestActor | undefined;
  /** What must not be in any answer to this role. */
  readonly hidden: readonly string[];
}

/** Every role with what it must never read; before the release also the marks, which the chair alone knows. */
async function rolesOf(scene: ExamScene, play: ExamPlay, phase: Phase): Promise<readonly ExamRole[]> {
  const { people, office, clerk, chair } = scene;
  const { paper, examiners, candidate: passing, now } = play;
  const key = [paper.seed, paper.hash, '"correct"', '正确答案', '单选第', '多选第', '判断第'];
  const names = examiners.flatMap(({ id, name, as }) => [id, name, as.actor.accountId]);
  const others = play.others.flatMap(({ id, name, as }) => [id, name, String(as.actor.personId)]);
  const all = [...others, passing.id, passing.name, String(passing.as.actor.personId)];
  const marks = phase === 'sealed' ? ['"kind":"mark"', '82.7', '"passed":'] : [];
  const stranger = await office.actors.signedIn('worker', { now: new Date(now) });
  const expert = await office.actors.signedIn('examiner', { now: new Date(now) });
  return [
    { name: 'chair', as: chair, hidden: [] },
    { name: 'clerk', as: clerk, hidden: marks },
    { name: 'bureau', as: people.provinceOfficer, hidden: [...key, ...names, ...marks] },
    { name: 'candidate', as: passing.as, hidden: [...key, ...names, ...others, ...marks] },
    { name: 'examiner', as: examiners[0]?.as, hidden: [...key, ...names.slice(3), ...marks] },
    { name: 'another examiner', as: expert, hidden: [...key, ...names, ...all, '"kind":"mark"'] },
    { name: 'another worker', as: stranger, hidden: [...key, ...names, ...all, '"kind":"mark"'] },
    { name: 'employer', as: people.hr, hidden: [...key, ...names, ...all, '"kind":"mark"'] },
    { name: 'expert elsewhere', as: people.otherCityOfficer, hidden: [...key, ...names, ...all, '"kind":"mark"'] },
    { name: 'clerk elsewhere', as: people.otherClerk, hidden: [...key.slice(0, 2), ...names, ...all, '"kind":"mark"'] },
    { name: 'nobody', as: undefined, hidden: [...key, ...names, ...all, '"kind":"mark"'] },
  ];
}

interface Asked {
  readonly route: string;
  readonly body?: object;
  readonly id?: string;
  readonly applicationId?: string;
}

/** Every endpoint of examinations, as the roles ask it: what changes something asks for what cannot be. */
async function endpointsOf(scene: ExamScene, play: ExamPlay): Promise<readonly Asked[]> {
  const { sittingId, panelId, sheetId } = play;
  const { cycleId } = scene;
  const [paperId, applicationId] = [play.paper.id, play.others[0]?.id ?? ''];
  const questionId = (await scene.get(scene.clerk, '/examinations/questions?state=active')).json().items[0].id;
  const stale = { version: 999_999 };
  const past = {
    room: '某考场',
    opensAt: '2020-01-01T01:00:00.000Z',
    closesAt: '2020-01-01T03:00:00.000Z',
    minutes: 60,
  };
  const place = { cycleId, group: examGroup };
  const [question] = sampleQuestions();
  const bank = '/api/examinations/questions';
  const sitting = '/api/examinations/sittings';
  const panel = '/api/examinations/panels';
  const slot = `${panel}/:id/candidates/:applicationId`;
  const examiners = [cycleId, sittingId, panelId];
  return [
    { route: `GET ${bank}` },
    { route: `GET ${bank}/export.xlsx` },
    { route: `GET ${bank}/sorts` },
    { route: `GET ${bank}/:id`, id: questionId },
    { route: `POST ${bank}`, body: { ...question, correct: ['H'] } },
    { route: `PUT ${bank}/:id`, body: { ...question, ...stale }, id: questionId },
    { route: `POST ${bank}/:id/retire`, body: stale, id: questionId },
    { route: `POST ${bank}/:id/reinstate`, body: stale, id: questionId },
    { route: `POST ${bank}/import` },
    { route: `GET /api/examinations/cases?${new URLSearchParams({ cycle: cycleId, group: examGroup })}` },
    { route: `GET /api/examinations/cases/export.xlsx?${new URLSearchParams({ cycle: cycleId, group: examGroup })}` },
    { route: 'GET /api/examinations/papers' },
    { route: 'GET /api/examinations/papers/export.xlsx' },
    {
      route: 'POST /api/examinations/papers',
      body: {
        cycleId,
        subject: examSubject,
        level: 'senior',
        name: '另一卷',
        blueprint: [{ ...sampleBlueprint[0], count: 200 }],
      },
    },
    { route: 'GET /api/examinations/papers/:id', id: paperId },
    { route: `GET ${sitting}` },
    { route: `GET ${sitting}/export.xlsx` },
    { route: `POST ${sitting}`, body: { ...place, ...past, paperId, title: '过去的场次' } },
    { route: `GET ${sitting}/:id`, id: sittingId },
    { route: `GET ${sitting}/:id/candidates.xlsx`, id: sittingId },
    { route: `PUT ${sitting}/:id/time`, body: { ...stale, ...past }, id: sittingId },
    { route: `POST ${sitting}/:id/cancel`, body: { ...stale, reason: '试一试' }, id: sittingId },
    { route: `GET ${sitting}/:id/attempt`, id: sittingId },
    { route: `POST ${sitting}/:id/start`, body: {}, id: sittingId },
    {
      route: `POST ${sitting}/:id/answers`,
      body: { entries: [{ sequence: 999_999, questionId: 'q1', choices: ['H'], at: past.opensAt }] },
      id: sittingId,
    },
    { route: `POST ${sitting}/:id/hand-in`, body: {}, id: sittingId },
    { route: `GET /api/examinations/examiners?cycle=${cycleId}&level=senior` },
    { route: `GET ${panel}` },
    { route: `GET ${panel}/export.xlsx` },
    {
      route: `POST ${panel}`,
      body: {
        ...{ ...place, method: 'skill', level: 'senior', title: '另一考核', examiners },
        stations: [{ id: 'one', name: '工位', items: [{ id: 'all', name: '全部', maximum: 100 }] }],
        slots: [{ applicationId: applicationId, startsAt: '2030-01-01T01:00:00.000Z', place: '某地' }],
      },
    },
    { route: `GET ${panel}/:id`, id: panelId },
    { route: `GET ${panel}/:id/candidates.xlsx`, id: panelId },
    {
      route: `PUT ${panel}/:id/time`,
      body: { ...stale, startsAt: '2030-01-01T01:00:00.000Z', place: '某地' },
      id: panelId,
    },
    { route: `POST ${panel}/:id/cancel`, body: { ...stale, reason: '试一试' }, id: panelId },
    { route: `PUT ${slot}/examiners`, body: { ...stale, examiners, reason: '试一试' }, id: panelId, applicationId },
    { route: `POST ${slot}/absence`, body: stale, id: panelId, applicationId },
    {
      route: `POST ${slot}/decision`,
      body: { ...stale, decision: 'keep', reason: '试一试' },
      id: panelId,
      applicationId,
    },
    { route: 'GET /api/examinations/marking' },
    { route: 'GET /api/examinations/marking/export.xlsx' },
    { route: 'GET /api/examinations/marking/:id', id: sheetId },
    { route: 'PATCH /api/examinations/marking/:id', body: { ...stale, comment: 'x' }, id: sheetId },
    { route: 'POST /api/examinations/marking/:id/sign', body: stale, id: sheetId },
    { route: 'GET /api/examinations/marks' },
    { route: 'GET /api/examinations/marks/export.xlsx' },
    {
      route: 'POST /api/examinations/marks/competition',
      body: {
        ...{ applicationId: applicationId, event: '某赛', award: '一等奖', on: '2026-01-01', mark: 90, clause: '某条' },
        evidence: [applicationId],
      },
    },
    { route: `GET /api/examinations/marks/release?${new URLSearchParams({ ...place, method: 'skill' })}` },
    { route: 'POST /api/examinations/marks/release', body: { ...place, method: 'interview' } },
    { route: 'GET /api/examinations/mine' },
  ];
}

function send(scene: ExamScene, as: TestActor | undefined, { route, body, id = '', applicationId = '' }: Asked) {
  const [method = '', path = ''] = route.split(' ');
  const url = path.replace(':id', id).replace(':applicationId', applicationId);
  const named = method === 'GET' || method === 'PUT' || method === 'PATCH' ? method : 'POST';
  return scene.office.ask(named, url, { as, ...(body === undefined ? {} : { body }) });
}

const tables = [
  'exam_questions',
  'exam_papers',
  'exam_paper_keys',
  'exam_sittings',
  'exam_candidates',
  'exam_answers',
  'exam_panels',
  'exam_slots',
  'exam_sheets',
  'exam_competition_results',
  'exam_marks',
] as const;

/** Rows that row security alone shows to who may not see them, whatever a query asks. */
async function findStrangeRows(
  { office }: ExamScene,
  roles: readonly ExamRole[],
  phase: Phase,
): Promise<readonly string[]> {
  const released = phase === 'released' ? ['exam_marks'] : [];
  const ofBody = ['exam_questions', 'exam_papers', 'exam_paper_keys', 'exam_competition_results'];
  const ofOffices = ['exam_sittings', 'exam_candidates', 'exam_panels', 'exam_slots', ...released];
  const allowed: Readonly<Record<string, readonly string[]>> = {
    chair: [...ofBody, ...ofOffices, 'exam_marks'],
    clerk: [...ofBody, ...ofOffices],
    bureau: ofOffices,
    candidate: [...ofOffices, 'exam_answers'],
    examiner: ['exam_sheets'],
  };
  const strange: string[] = [];
  for (const { name, as } of roles) {
    if (as === undefined) continue;
    for (const table of tables) {
      const { count } = await office.database.transaction(as.actor, (tx) =>
        tx
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      const most = allowed[name]?.includes(table) ? mostOf(name, table) : 0;
      if (count > most) strange.push(`${name} sees ${count} rows of ${table}`);
    }
  }
  return strange;
}

/** A candidate sees the own seat, appointment and marks; of what belongs to many nobody is bounded. */
function mostOf(name: string, table: string): number {
  if (name !== 'candidate') return Number.POSITIVE_INFINITY;
  return table === 'exam_candidates' || table === 'exam_slots'
    ? 1
    : table === 'exam_marks'
      ? 2
      : Number.POSITIVE_INFINITY;
}

function textOf(answer: LightMyRequestResponse): string {
  const { statusCode, headers } = answer;
  const isWorkbook = String(headers['content-type']).includes('spreadsheetml');
  const body = isWorkbook ? JSON.stringify(readSheet(answer.rawPayload)) : answer.body;
  return `${statusCode} ${decodeURIComponent(String(headers['content-disposition'] ?? ''))} ${body}`;
}
