import type { Draw, Meeting } from '@guantong/contracts';
import { type Ballot, fillBallot, finaliseToken, prepareToken } from '@guantong/proofs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { deliverExpertNotices } from '../support/expert-notices.ts';
import { type Asked, askRoute, nobody, routesOf, textOf } from '../support/leak-sweep.ts';
import { checkIn, password, planMeeting, run, type Seated, seatExperts } from './support/hold-meeting.ts';
import { otherEndpoints } from './support/other-endpoints.ts';
import {
  addGroupedCase,
  type GroupedCase,
  group,
  openReviewScene,
  type ReviewScene,
  stepOf,
} from './support/review-scene.ts';
import { drawExperts } from './support/run-draw.ts';

const employerName = '示例泄漏机械厂';
/** What an expert gave and wrote. */
const written = ['87.3', '评语漏不得'] as const;
const applicants = ['示例漏甲', '示例漏乙'] as const;
const zeros = (bytes: number) => '00'.repeat(bytes);

let scene: ReviewScene;
let cases: readonly GroupedCase[];
let draw: Draw;
let meeting: Meeting;
let seated: readonly Seated[];
let sheetId: string;
let fileId: string;
let roundId: string;
let ballots: readonly Ballot[];
let roles: readonly Role[];

interface Role {
  readonly name: string;
  readonly as: TestActor | undefined;
  /** What must not be in any answer to this role. */
  readonly hidden: readonly ('experts' | 'applicants')[];
}

/** A double-blind cycle up to the open round, every paper fetched and no ballot cast. */
beforeAll(async () => {
  scene = await openReviewScene();
  const { office, seeded, cycleId, people } = scene;
  await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx
      .updateTable('organisations')
      .set({ name: employerName })
      .where('id', '=', seeded.employers[0]?.id ?? '')
      .execute(),
  );
  const rubric = JSON.stringify([{ id: 'all', name: { zh: '总评', en: 'All' }, maximum: 100 }]);
  await office.database.asOwner(`insert into review_settings values ('${cycleId}', 'double', 3, '${rubric}', 1)`);
  cases = [await addGroupedCase(scene, applicants[0]), await addGroupedCase(scene, applicants[1])];
  const now = '2026-06-25T01:00:00.000Z';
  await scene.moveTo(now);
  for (const { id } of cases) await stepOf(scene, id, 'body-clerk', 'start-evaluation', {}, '2026-06-25T00:00:00.000Z');
  await office.database.asOwner(`update experts set employer_id = null, name = '评委漏' || substr(id::text, 1, 8)`);
  draw = await drawExperts(scene, { seats: 11, substitutes: 1 });
  seated = await seatExperts(scene, draw, now);
  const [first, second, third] = seated;
  if (!first || !second || !third) throw new Error('eleven were drawn');
  const experts = [first, second, third].map(({ expertId }) => expertId);
  const ids = cases.map(({ id }) => id);
  await scene.post(scene.clerk, '/evaluation/assignments', { drawId: draw.id, experts, applications: ids });
  sheetId = (await scene.get(first.as, '/evaluation/sheets')).json().items[0].id;
  fileId = (await scene.get(scene.clerk, `/evaluation/sheets/${sheetId}`)).json().material.files[0].id;
  const scored = { version: 1, scores: { all: 87.3 }, comment: written[1] };
  await scene.office.ask('PATCH', `/api/evaluation/sheets/${sheetId}`, { as: first.as, body: scored });
  const signed = await scene.post(first.as, `/evaluation/sheets/${sheetId}/sign`, { version: 2 });
  expect(signed.statusCode, signed.body).toBe(200);
  meeting = await planMeeting(scene, draw, first.expertId);
  await run(scene, meeting, 'open-meeting');
  await checkIn(scene, meeting, seated);
  await run(scene, meeting, 'record-attendance');
  await run(scene, meeting, 'start-deliberation');
  meeting = await run(scene, meeting, 'open-round', { items: meeting.items.map(({ itemId }) => itemId) });
  roundId = meeting.rounds[0]?.id ?? '';
  ballots = await fetchPapers();
  await deliverExpertNotices(office.database, () => new Date(now));
  const at = new Date(now);
  const stranger = await office.actors.signedIn('expert', { now: at });
  const examiner = await office.actors.signedIn('examiner', { now: at });
  const other = await office.actors.signedIn('worker', { now: at });
  roles = [
    { name: 'clerk', as: scene.clerk, hidden: [] },
    { name: 'chair', as: scene.chair, hidden: [] },
    { name: 'officer', as: scene.officer, hidden: ['experts'] },
    { name: 'supervisor', as: scene.supervisor, hidden: ['experts'] },
    { name: 'member', as: first.as, hidden: ['applicants'] },
    { name: 'other expert', as: stranger, hidden: ['experts', 'applicants'] },
    { name: 'applicant', as: cases[0]?.worker, hidden: ['experts', 'applicants'] },
    { name: 'another worker', as: other, hidden: ['experts', 'applicants'] },
    { name: 'employer', as: people.hr, hidden: ['experts', 'applicants'] },
    { name: 'examiner', as: examiner, hidden: ['experts', 'applicants'] },
    { name: 'clerk elsewhere', as: people.otherClerk, hidden: ['experts', 'applicants'] },
    { name: 'nobody', as: undefined, hidden: ['experts', 'applicants'] },
  ];
});
afterAll(() => scene.office.close());

test('the matrix asks every route that no other matrix asks', async () => {
  const asked = [...endpoints(), ...others()].map(({ route }) => route);
  expect(asked.sort()).toEqual(await routesOf(scene.office, 'review'));
});

test('what is hidden is there for those who may know it', async () => {
  const path = `/meetings/${meeting.id}`;
  const [ofClerk, ofMember] = [
    textOf(await scene.get(scene.clerk, path)),
    textOf(await scene.get(seated[0]?.as, path)),
  ];
  for (const { name } of seated) expect([ofClerk.includes(name), ofMember.includes(name)]).toEqual([true, true]);
  for (const name of applicants) expect([ofClerk.includes(name), ofMember.includes(name)]).toEqual([true, false]);
  const messages = (await scene.get(seated[0]?.as, '/messages')).json();
  expect(messages.items.map(({ link }: { link: string }) => link).sort()).toEqual([
    ...[path, path].map((link) => `/office${link}`),
    '/office/sheets',
  ]);
  const sheet = (await scene.get(seated[0]?.as, `/evaluation/sheets/${sheetId}`)).json();
  expect([sheet.application, sheet.material.statement]).toEqual([null, '〔隐去〕从事电气维修十四年。']);
  // By its code alone a member knows on the ballot which case was scored.
  const { items } = (await scene.get(seated[0]?.as, path)).json();
  expect(items.map(({ caseCode }: { caseCode: string }) => caseCode)).toContain(sheet.caseCode);
  expect(sheet.material.files).toBe(null);
  expect([sheet.total, sheet.comment]).toEqual([87.3, written[1]]);
});

test('before a round closes no answer changes with the ballots that come in', async () => {
  const before = await readAll();
  for (const ballot of ballots.slice(0, 4))
    expect((await scene.post(undefined, `/ballots/${roundId}`, ballot)).statusCode).toBe(201);
  const after = await readAll();
  for (const [where, text] of before) expect([where, after.get(where)]).toEqual([where, text]);
});

test('while the vote runs no role learns what it must not', () => findLeaks('voting'));

test('after the count, and sealed, no role learns what it must not', async () => {
  for (const ballot of ballots.slice(4)) await scene.post(undefined, `/ballots/${roundId}`, ballot);
  await run(scene, meeting, 'close-round');
  meeting = await run(scene, meeting, 'generate-minutes');
  const sign = { version: meeting.version, hash: meeting.minutes?.hash, password };
  const signed = await scene.post(seated[0]?.as, `/meetings/${meeting.id}/signature`, sign);
  expect(signed.statusCode, signed.body).toBe(200);
  const { version } = signed.json();
  expect((await scene.post(scene.chair, `/meetings/${meeting.id}/seal`, { version })).statusCode).toBe(200);
  await findLeaks('sealed');
  const sheet = await scene.get(scene.clerk, `/evaluation/sheets/${sheetId}`);
  expect(written.filter((each) => sheet.body.includes(each))).toEqual(written);
});

test('in the publicity of the results no role learns what it must not', async () => {
  for (const { id } of cases) {
    const { version } = (await scene.get(scene.chair, `/applications/${id}`)).json();
    const act = { version, kind: 'publish-result', payload: {} };
    const answer = await scene.post(scene.chair, `/applications/${id}/actions`, act);
    expect(answer.statusCode, answer.body).toBe(200);
  }
  await findLeaks('publicity');
  // Nor do the pages of the case itself tell the applicant who the experts were.
  const own = cases[0];
  for (const path of [`/applications/${own?.id}`, '/messages', '/workbench']) {
    const text = textOf(await scene.get(own?.worker, path));
    for (const marker of expertMarkers()) expect([path, text.includes(marker)]).toEqual([path, false]);
  }
});

/** The routes outside of the review, about a case and an expert of it. */
function others(): readonly Asked[] {
  const [one, [first]] = [cases[0], seated];
  return otherEndpoints({
    ...{ caseId: one?.id ?? '', cycleId: scene.cycleId, bodyId: scene.seeded.bodies.provinceTitles.id, fileId },
    ...{ committeeId: scene.seeded.committees.province.row.id, personId: String(one?.worker.actor.personId) },
    ...{ expertId: first?.expertId ?? '', expertAccountId: first?.as.actor.accountId ?? '' },
  });
}

/** Every route of the review, as the roles ask it: what changes something asks for what cannot be. */
function endpoints(): readonly Asked[] {
  const stale = { version: 999_999 };
  const hash = zeros(32);
  const ballot = { token: hash, key: zeros(65), choices: {}, seal: zeros(64), signature: zeros(256) };
  const place = { cycleId: scene.cycleId, group };
  const ask = (route: string, body?: object, id = nobody): Asked => ({ route, body, ids: { id, fileId } });
  return [
    ask('GET /api/evaluation/groups'),
    ask('GET /api/evaluation/groups/export.xlsx'),
    ask('POST /api/evaluation/groups/actions', { ...place, kind: 'lapse' }),
    ask('GET /api/cycles/:id/review-settings', undefined, scene.cycleId),
    ask('PUT /api/cycles/:id/review-settings', { ...stale, blindness: 'none' }, scene.cycleId),
    ask('GET /api/draws'),
    ask('GET /api/draws/export.xlsx'),
    ask('POST /api/draws', { ...place, source: 'committee', seats: 12 }),
    ask('GET /api/draws/:id', undefined, draw.id),
    ask('GET /api/draws/:id/file', undefined, draw.id),
    ask('POST /api/draws/:id/commitments', { hash }, draw.id),
    ask('POST /api/draws/:id/reveals', { secret: hash }, draw.id),
    ask('POST /api/draws/:id/redraws', { ...stale, seat: nobody, ground: 'kin', case: nobody }, draw.id),
    ask('POST /api/draws/:id/cancel', { ...stale, reason: '试一试' }, draw.id),
    ask('GET /api/public/draws'),
    ask('GET /api/public/draws/:id', undefined, draw.id),
    ask('POST /api/evaluation/assignments', {
      ...{ drawId: draw.id, applications: [nobody] },
      experts: [nobody, draw.id, scene.cycleId],
    }),
    ask('GET /api/evaluation/sheets'),
    ask('GET /api/evaluation/sheets/export.xlsx'),
    ask('GET /api/evaluation/sheets/:id', undefined, sheetId),
    ask('GET /api/evaluation/sheets/:id/files/:fileId', undefined, sheetId),
    ask('PATCH /api/evaluation/sheets/:id', { ...stale, comment: 'x' }, sheetId),
    ask('POST /api/evaluation/sheets/:id/sign', stale, sheetId),
    ask('PUT /api/evaluation/sheets/:id/opinion', { ...stale, text: '意见', recommends: true }, sheetId),
    ask('POST /api/evaluation/sheets/:id/opinion/sign', stale, sheetId),
    ask('GET /api/meetings'),
    ask('GET /api/meetings/export.xlsx'),
    ask('POST /api/meetings', {
      ...{ drawId: draw.id, title: '会议', place: '某地', chair: nobody },
      plannedAt: '2026-06-26T01:00:00.000Z',
    }),
    ask('GET /api/meetings/:id', undefined, meeting.id),
    ask('POST /api/meetings/:id/actions', { ...stale, kind: 'close-round', payload: {} }, meeting.id),
    ask('POST /api/meetings/:id/check-in', { present: true }, meeting.id),
    ask('POST /api/meetings/:id/signature', { ...stale, hash, password }, meeting.id),
    ask('POST /api/meetings/:id/seal', stale, meeting.id),
    ask('POST /api/meetings/:id/results', {}, meeting.id),
    ask('POST /api/ballots/:id/token', { blinded: zeros(256) }, roundId),
    ask('POST /api/ballots/:id', ballot, roundId),
    ask('GET /api/ballots/:id/file', undefined, roundId),
    ask('GET /api/public/result-publicity'),
  ];
}

async function findLeaks(phase: string): Promise<void> {
  const leaks: string[] = [];
  const review = endpoints();
  for (const role of roles)
    for (const asked of [...review, ...elsewhere(role, phase)]) {
      const answer = await askRoute(scene.office, role.as, asked);
      const where = `${phase}: ${role.name}: ${asked.route}`;
      if (answer.statusCode >= 500) leaks.push(`${where}: ${answer.statusCode}`);
      const text = textOf(answer);
      const markers = review.includes(asked) ? markersInReview(role, asked) : markersElsewhere(role, asked);
      for (const marker of [...markers, ...sealedMarkers(role, phase)])
        if (text.includes(marker)) leaks.push(`${where}: ${marker}`);
    }
  expect(leaks).toEqual([]);
}

/** What an expert gave: the own always, of the body once the meeting is sealed, and nobody else’s. */
function sealedMarkers({ name }: Role, phase: string): readonly string[] {
  const mayRead = name === 'member' || (phase !== 'voting' && (name === 'clerk' || name === 'chair'));
  return mayRead ? [] : written;
}

/** Outside of the review: what can be read while the vote runs, everything once results are public. */
function elsewhere({ as }: Role, phase: string): readonly Asked[] {
  if (phase === 'sealed') return [];
  return others().filter(
    ({ route }) =>
      (phase === 'publicity' || route.startsWith('GET')) &&
      // What knows no session says the same to everybody; what ends or changes one would take it from the others.
      (as === undefined ||
        !(knowsNoSession.test(route) || /^(POST|PUT|DELETE) \/api\/(session|account)\b/.test(route))),
  );
}

const knowsNoSession =
  /\/api\/(assessments|plans|policy|rosters|sign-in|openapi|docs|health|access|public)\b|^GET \/(policy|issuers)\//;

function markersInReview({ hidden }: Role, { route }: Asked): readonly string[] {
  return [
    ...(hidden.includes('experts') ? expertMarkers() : []),
    ...(hidden.includes('applicants') ? applicantMarkers(cases, route.includes('/public/')) : []),
  ];
}

/** Outside of the review employers read of their people, applicants of themselves, bureaus and bodies in the register they keep or draw from. */
function markersElsewhere({ name, hidden }: Role, { route }: Asked): readonly string[] {
  const isRegister = /\/api\/(experts|committees)/.test(route);
  const readsRegister = isRegister && ['officer', 'supervisor', 'clerk elsewhere'].includes(name);
  const unknown = name === 'applicant' ? cases.slice(1) : name === 'employer' ? [] : cases;
  return [
    ...(hidden.includes('experts') && !readsRegister ? expertMarkers() : []),
    ...(hidden.includes('applicants') ? applicantMarkers(unknown, true) : []),
  ];
}

/** What every role reads, by role and endpoint. */
async function readAll(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const role of roles)
    for (const asked of endpoints().filter(({ route }) => route.startsWith('GET')))
      found.set(`${role.name}: ${asked.route}`, textOf(await askRoute(scene.office, role.as, asked)));
  return found;
}

function expertMarkers(): readonly string[] {
  return seated.flatMap(({ name, expertId, as }) => [name, expertId, as.actor.accountId]);
}

/** In the publicity of results id and employer of who passed are public; names are masked. */
function applicantMarkers(of: readonly GroupedCase[], isPublic: boolean): readonly string[] {
  const names = of.map((each) => applicants[cases.indexOf(each)] ?? '');
  const told = of.flatMap(({ number, worker }) => [number, String(worker.actor.personId), worker.actor.accountId]);
  const secret = [...names, ...told, ...(of.length === cases.length ? ['0990-1000000'] : [])];
  return isPublic ? secret : [...secret, employerName, ...of.map(({ id }) => id)];
}

/** Every member fetches the paper and fills in a ballot: the first item is carried, the second is not. */
async function fetchPapers(): Promise<readonly Ballot[]> {
  const round = meeting.rounds[0]?.round;
  if (!round) throw new Error('a round is open');
  const [a = '', b = ''] = round.items;
  const filled: Ballot[] = [];
  for (const { as } of seated) {
    const { pending, blinded } = await prepareToken(round);
    const paper = await scene.post(as, `/ballots/${roundId}/token`, { blinded });
    const token = await finaliseToken(round, pending, paper.json().blindSignature);
    filled.push(await fillBallot(round, token, { [a]: 'yes', [b]: 'no' }));
  }
  return filled;
}
