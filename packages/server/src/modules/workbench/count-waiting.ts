import { committeeListQuerySchema, complaintListQuerySchema, type Role, type WaitingPlace } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import type { Act } from '../../http/act.ts';
import type { WorkContext } from '../../http/route-context.ts';
import { readComplaints } from '../complaints/read-complaints.ts';
import { readDraws } from '../evaluation/draws/draws.service.ts';
import { readMarkingList } from '../evaluation/examinations/marking/marking.service.ts';
import { readMarks } from '../evaluation/examinations/marks/marks.service.ts';
import { readOwnExaminations } from '../evaluation/examinations/marks/own-examinations.ts';
import { readMeetings } from '../evaluation/meetings/meetings.service.ts';
import { readSheets } from '../evaluation/sheets/sheets.service.ts';
import { readCommittees } from '../organisations/committees/committees.service.ts';

export interface Waiting {
  readonly place: WaitingPlace;
  readonly total: number;
}

/** What waits for the role in the lists beside the applications, as those lists themselves count it for the caller. */
export async function countWaiting(context: WorkContext, actor: Actor): Promise<readonly Waiting[]> {
  const ofRole = places.filter(({ roles }) => roles.includes(actor.role));
  return Promise.all(ofRole.map(async ({ place, count }) => ({ place, total: await count(context, actor) })));
}

interface Place {
  readonly place: WaitingPlace;
  /** Whose turn it is. */
  readonly roles: readonly Role[];
  readonly count: (context: WorkContext, actor: Actor) => Promise<number>;
}

const first = { page: 1, size: 1 };

const places: readonly Place[] = [
  { place: 'own-examinations', roles: ['worker'], count: within(countOpenExaminations) },
  {
    place: 'exam-marking',
    roles: ['examiner'],
    count: async (context, actor) => (await readMarkingList(context, actor, { ...first, state: 'open' })).total,
  },
  {
    place: 'sheets',
    roles: ['expert'],
    count: async (context, actor) => (await readSheets(context, actor, { ...first, state: 'open' })).total,
  },
  {
    place: 'meetings',
    roles: ['expert', 'body-clerk'],
    count: within(async (act) => (await readMeetings(act, { ...first, state: 'voting' })).total),
  },
  {
    place: 'draws',
    roles: ['body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'],
    count: within(async (act) => (await readDraws(act, { ...first, state: 'open' })).total),
  },
  {
    place: 'exam-marks',
    roles: ['body-chair'],
    count: within(async (act) => (await readMarks(act, { ...first, state: 'made' })).total),
  },
  {
    place: 'committees',
    roles: ['bureau-officer'],
    count: within(async (act) => (await readCommittees(act, submitted)).total),
  },
  {
    place: 'complaints',
    roles: ['body-clerk', 'bureau-supervisor'],
    count: async (context, actor) => (await readComplaints(context, actor, reported)).total,
  },
];

const submitted = committeeListQuerySchema.parse({ ...first, state: 'submitted' });
const reported = complaintListQuerySchema.parse({ ...first, state: 'reported' });

async function countOpenExaminations(act: Act): Promise<number> {
  const { admissions } = await readOwnExaminations(act);
  return admissions.filter(({ state }) => state === 'open' || state === 'running').length;
}

function within(count: (act: Act) => Promise<number>): Place['count'] {
  return ({ database, now, newId }, actor) =>
    database.transaction(actor, (tx) => count({ tx, actor, now: now(), newId }));
}
