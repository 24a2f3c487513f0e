import { maskName, type PublicityRow, type publicityQuerySchema } from '@guantong/contracts';
import type { PolicyLibrary } from '@guantong/engine';
import { explainWindow } from '@guantong/procedure';
import type { z } from 'zod';
import type { DatabaseTransaction } from '../../database/database.ts';
import { AppError } from '../../http/app-error.ts';
import { targetWordsOf } from '../applications/lists/present-application-row.ts';
import { countPublicity, listPublicity, type PublicityRecord } from './publicity.repository.ts';

export interface PublicReading {
  /** Of the system: what leaves it is chosen here. */
  readonly tx: DatabaseTransaction;
  readonly library: PolicyLibrary;
  readonly today: string;
}

/** What employers publish now, names masked. */
export async function readPublicity(
  { tx, library, today }: PublicReading,
  { page, size, ...filter }: z.infer<typeof publicityQuerySchema>,
) {
  const records = await listPublicity(tx, { ...filter, today }, { offset: (page - 1) * size, limit: size });
  return {
    items: records.map((record) => presentPublicity(library, record)),
    total: await countPublicity(tx, { ...filter, today }),
    page,
    size,
  };
}

/** One of them; throws `publicity-not-found` where nothing of that id is published now. */
export async function readOnePublicity({ tx, library, today }: PublicReading, id: string): Promise<PublicityRow> {
  return presentPublicity(library, await getPublicity(tx, { id, today }));
}

export async function getPublicity(
  tx: DatabaseTransaction,
  one: { readonly id: string; readonly today: string },
): Promise<PublicityRecord> {
  const [record] = await listPublicity(tx, one, { offset: 0, limit: 1 });
  if (record === undefined) throw new AppError('publicity-not-found');
  return record;
}

type PublicRecord = Pick<
  PublicityRecord,
  'id' | 'person_name' | 'employer_name' | 'target' | 'jurisdiction' | 'cycle_name'
> & { readonly publicity: Pick<PublicityRecord['publicity'], 'window'> };

/** A line of a public list, of an employer's publicity or of a result: the name masked. */
export function presentPublicity(library: PolicyLibrary, record: PublicRecord): PublicityRow {
  const { window } = record.publicity;
  return {
    id: record.id,
    personName: maskName(record.person_name),
    employerName: record.employer_name ?? '',
    targetWords: targetWordsOf(library, record),
    cycleName: record.cycle_name,
    from: window.startOn,
    to: window.endOn,
    why: explainWindow(window),
  };
}
