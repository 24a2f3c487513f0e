import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteStatus, Target, Text } from '@guantong/engine';
import { isExam, type PersonResult, type TargetResult } from './results/person-result.ts';
import { createLineWriter, readLines } from './roster-job-lines.ts';

/** What one person may expect of one target. */
export interface RosterResultRow {
  /** Row of the person in the uploaded file. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly occupation: string | null;
  /** Code of the target, such as title:engineering:intermediate. */
  readonly key: string;
  readonly target: Target;
  readonly targetName: Text;
  readonly status: RouteStatus;
  readonly earliestOn: string | null;
  readonly validUntil: string | null;
  readonly route: { readonly id: string; readonly title: Text } | null;
  readonly why: Text;
}

export const rowStatuses = [
  'eligible',
  'not-yet',
  'undetermined',
  'ineligible',
  'held',
] as const satisfies readonly RouteStatus[];

const undetermined = rowStatuses.indexOf('undetermined');

export interface RowFilter {
  /** Code of a target; absent: all. */
  readonly target?: string | undefined;
  /**
   * Absent: what is open to the person, now, later or perhaps. Examinations left to those who hold them come only with `all`
   * or by their target.
   */
  readonly status?: RouteStatus | 'all' | undefined;
  /** YYYY-MM of the earliest day. */
  readonly month?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface RowPage {
  readonly total: number;
  readonly rows: readonly RosterResultRow[];
}

/** Of each person and target: person (32 bits), place in the person's line and target (16 bits each), month (24 bits), status (8 bits). */
const CELL = 12;
const FLUSH = 4096;

type StoredPerson = Pick<RosterResultRow, 'row' | 'id' | 'name' | 'occupation'> & {
  readonly results: readonly Omit<RosterResultRow, 'row' | 'id' | 'name' | 'occupation'>[];
};

export interface RowWriter {
  add(person: PersonResult): Promise<void>;
  close(): Promise<void>;
}

/** Keeps the results of people on disk so that pages of them can be asked for by target, status and month. */
export async function createRowWriter(folder: string): Promise<RowWriter> {
  const people = await createLineWriter(join(folder, 'people'));
  const cells = await open(join(folder, 'cells'), 'wx', 0o600);
  const keys = new Map<string, number>();
  let buffer = Buffer.alloc(FLUSH * CELL);
  let filled = 0;
  const flush = async () => {
    const full = buffer.subarray(0, filled * CELL);
    buffer = Buffer.alloc(FLUSH * CELL);
    filled = 0;
    await cells.write(full);
  };
  const numberOf = (key: string) => {
    const known = keys.get(key) ?? keys.size;
    keys.set(key, known);
    return known;
  };
  return {
    async add(person) {
      for (const [place, { key, status, earliestOn }] of person.targets.map(toResult).entries()) {
        const at = filled * CELL;
        buffer.writeUInt32LE(people.count, at);
        buffer.writeUInt16LE(place, at + 4);
        buffer.writeUInt16LE(numberOf(key), at + 6);
        buffer.writeUInt32LE(monthNumber(earliestOn) * 256 + rowStatuses.indexOf(status), at + 8);
        filled++;
        if (filled === FLUSH) await flush();
      }
      await people.add(JSON.stringify(toStored(person)));
    },
    async close() {
      await flush();
      await cells.close();
      await people.close();
      const file = await open(join(folder, 'targets'), 'wx', 0o600);
      await file.writeFile(JSON.stringify([...keys.keys()]));
      await file.close();
    },
  };
}

/** One page of the rows that pass the filter, in the order of the file. */
export async function readRows(folder: string, filter: RowFilter): Promise<RowPage> {
  // Written by the row writer into a file only this process can write.
  const keys = JSON.parse(await readFile(join(folder, 'targets'), 'utf8')) as readonly string[];
  const target = filter.target === undefined ? undefined : keys.indexOf(filter.target);
  if (target === -1) return { total: 0, rows: [] };
  const cells = await readFile(join(folder, 'cells'));
  const month = filter.month === undefined ? undefined : monthNumber(filter.month);
  const isWanted = statusFilter(filter.status);
  const exams = keys.map(isExam);
  const listsExams = target !== undefined || filter.status === 'all';
  const [first, last] = [(filter.page - 1) * filter.pageSize, filter.page * filter.pageSize];
  const found: { person: number; place: number }[] = [];
  let total = 0;
  for (let at = 0; at < cells.length; at += CELL) {
    const packed = cells.readUInt32LE(at + 8);
    if (!isWanted(packed & 255)) continue;
    const key = cells.readUInt16LE(at + 6);
    if (target !== undefined && key !== target) continue;
    if (!listsExams && exams[key] && (packed & 255) === undetermined) continue;
    if (month !== undefined && packed >>> 8 !== month) continue;
    if (total >= first && total < last)
      found.push({ person: cells.readUInt32LE(at), place: cells.readUInt16LE(at + 4) });
    total++;
  }
  const lines = await readLines(
    join(folder, 'people'),
    found.map(({ person }) => person),
  );
  return { total, rows: found.flatMap(({ place }, index) => rowOf(lines[index], place)) };
}

function statusFilter(status: RowFilter['status']): (index: number) => boolean {
  if (status === 'all') return () => true;
  if (status === undefined) return (index) => index < 3;
  const wanted = rowStatuses.indexOf(status);
  return (index) => index === wanted;
}

function monthNumber(day: string | null): number {
  return day === null ? 0 : Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function toStored({ row, id, name, occupation, targets }: PersonResult): StoredPerson {
  return { row, id, name, occupation, results: targets.map(toResult) };
}

function toResult({
  key,
  target,
  name,
  status,
  earliestOn,
  route,
  why,
}: TargetResult): StoredPerson['results'][number] {
  return {
    key,
    target,
    targetName: name,
    status,
    earliestOn,
    validUntil: route?.validUntil ?? null,
    route: route === null ? null : { id: route.id, title: route.title },
    why,
  };
}

function rowOf(line: string | undefined, place: number): readonly RosterResultRow[] {
  if (line === undefined) return [];
  // Written by toStored into a file only this process can write.
  const { results, ...person } = JSON.parse(line) as StoredPerson;
  const result = results[place];
  return result === undefined ? [] : [{ ...person, ...result }];
}
