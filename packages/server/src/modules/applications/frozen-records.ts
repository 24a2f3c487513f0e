import { isDeepStrictEqual } from 'node:util';
import { type FactRecord, listVersionsOfFacts } from '../people/dossier/facts.repository.ts';
import type { ApplicationAct } from './application-act.ts';
import type { ApplicationRecord } from './applications.repository.ts';

/**
 * The records a case was submitted with, by their places: each with the evidence it had then, and with the latest word on
 * whether what it said then is true, refuted ones included.
 */
export async function frozenRecords(
  { tx }: Pick<ApplicationAct, 'tx'>,
  { person_id: personId, fact_ids }: ApplicationRecord,
): Promise<ReadonlyMap<string, FactRecord>> {
  const frozen = Object.entries(fact_ids);
  const versions = await listVersionsOfFacts(tx, { personId, factIds: frozen.map(([, { factId }]) => factId) });
  return new Map(
    frozen.flatMap(([place, { factId, version }]): [string, FactRecord][] => {
      const ofFact = versions.filter(({ fact_id }) => fact_id === factId);
      const then = ofFact.find((each) => each.version === version);
      if (then === undefined) return [];
      const word = ofFact.findLast(({ value, removed }) => !removed && isDeepStrictEqual(value, then.value)) ?? then;
      const { verification, verified_at, note } = word;
      return [[place, { ...then, verification, verified_at, note }]];
    }),
  );
}
