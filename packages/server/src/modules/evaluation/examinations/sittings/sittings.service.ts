import type { ExamCandidate, ExamSitting, ExamSittingRow, SittingFilter } from '@guantong/contracts';
import { authorise } from '../../../../access/authorise.ts';
import { listCan } from '../../../../access/list-can.ts';
import { inParts, type Page } from '../../../../database/slice.ts';
import type { Act } from '../../../../http/act.ts';
import { AppError } from '../../../../http/app-error.ts';
import { isLapsed } from '../../earlier-evaluation.ts';
import { examinationSources, INVIGILATORS_LEAST, INVIGILATORS_PER } from '../examination-sources.ts';
import { sittingState, sittingSteps, sittingSubject } from './sitting-steps.ts';
import {
  countSittings,
  listSittingCandidates,
  listSittings,
  type SittingCandidate,
  type SittingRecord,
} from './sittings.repository.ts';

export async function readSittings({ tx, actor, now }: Act, { page, size, ...filter }: SittingFilter & Page) {
  authorise(actor, 'exam-sitting.list');
  const rows = await listSittings(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items: rows.map((row) => presentRow(row, now)), total: await countSittings(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportSittings({ tx, actor, now }: Act, filter: SittingFilter): AsyncGenerator<ExamSittingRow> {
  authorise(actor, 'exam-sitting.list');
  for await (const row of inParts((slice) => listSittings(tx, filter, slice))) yield presentRow(row, now);
}

/** A sitting with its candidates; their marks as row security shows them. Throws `sitting-not-found`, `not-allowed`. */
export async function readSitting({ tx, actor, now }: Act, id: string): Promise<ExamSitting> {
  const [record] = await listSittings(tx, { id }, { offset: 0, limit: 1 });
  if (record === undefined) throw new AppError('sitting-not-found');
  authorise(actor, 'exam-sitting.read', sittingSubject(record));
  const people = await listSittingCandidates(tx, id);
  const { paper_id, paper_name: name, paper_hash: hash, cancel_reason: cancelReason, version } = record;
  return {
    ...presentRow(record, now),
    ...{ cancelReason, version },
    paper: name === null || hash === null ? null : { id: paper_id, name, hash },
    invigilators: {
      least: Math.max(INVIGILATORS_LEAST, Math.ceil(people.length / INVIGILATORS_PER)),
      source: examinationSources.invigilators,
    },
    people: people.map((each) => presentCandidate(each, record, now)),
    can: listCan(actor, sittingSubject(record), [
      ...Object.values(sittingSteps(record, now)),
      { action: 'exam-mark.release', obstacle: record.released ? released : undefined },
    ]),
  };
}

/** The candidates of a sitting, for an export. */
export async function* exportCandidates(act: Act, id: string): AsyncGenerator<ExamCandidate> {
  yield* (await readSitting(act, id)).people ?? [];
}

const released = { zh: '本场成绩已发布', en: 'marks of this sitting are released' };

function presentRow(record: SittingRecord, now: Date): ExamSittingRow {
  const { id, cycle_id, cycle_name, group_name, subject, level, title, room, opens_at, closes_at, minutes } = record;
  return {
    ...{ id, cycleId: cycle_id, cycleName: cycle_name, group: group_name, subject, level, title, room, minutes },
    ...{ opensAt: opens_at, closesAt: closes_at, state: sittingState(record, now), candidates: record.candidates },
    ...{ started: record.started, handedIn: record.handed_in, absent: record.absent, released: record.released },
  };
}

function presentCandidate(record: SittingCandidate, sitting: SittingRecord, now: Date): ExamCandidate {
  const { application_id, number, person_name, employer_name, admission_number, seat, mark_id, mark_tenths } = record;
  return {
    ...{ applicationId: application_id, number, name: person_name, employerName: employer_name, seat },
    ...{ admissionNumber: admission_number, state: stateOf(record, sitting, now) },
    ...{ startedAt: record.started_at, deadlineAt: record.deadline_at },
    ...{ handedInAt: record.handed_in_at, handedInBy: record.handed_in_by },
    result:
      mark_id === null ? null : mark_tenths === null ? { kind: 'absent' } : { kind: 'mark', mark: mark_tenths / 10 },
  };
}

function stateOf(record: SittingCandidate, sitting: SittingRecord, now: Date): ExamCandidate['state'] {
  if (record.handed_in_at !== null) return 'handed-in';
  if (isLapsed(record) && !record.absent) return 'lapsed';
  if (record.started_at !== null) return 'running';
  return record.absent || sittingState(sitting, now) === 'closed' ? 'absent' : 'not-started';
}
