import type { Pack, PackDocument, PackSource } from '../language/pack.ts';
import { type Basis, bases, type Citation } from '../values/assessment.ts';
import { type Day, dayFromIso, NEVER } from '../values/day.ts';

/** Days on which something is in force, both inclusive; empty when `from` is after `to`. */
export interface Validity {
  readonly from: Day;
  readonly to: Day;
}

export type DocumentsById = ReadonlyMap<string, PackDocument>;

export function documentsOf(packs: readonly Pack[]): DocumentsById {
  return new Map(packs.flatMap((pack) => Object.entries(pack.documents)));
}

/** From the day the last of the documents is in force to the day the first of them ends (contract, section 5). */
export function validityOf(sources: readonly PackSource[], documents: DocumentsById): Validity {
  let [from, to] = [0, NEVER];
  for (const { document } of sources) {
    const found = getDocument(document, documents);
    from = Math.max(from, dayFromIso(found.inForce));
    if (found.ended !== undefined) to = Math.min(to, dayFromIso(found.ended));
  }
  return { from, to };
}

/** Whether all of the documents were published on or before the day. */
export function isKnown(sources: readonly PackSource[], documents: DocumentsById, knownOn: Day): boolean {
  return sources.every(({ document }) => dayFromIso(getDocument(document, documents).published) <= knownOn);
}

export function toCitations(sources: readonly PackSource[], documents: DocumentsById): readonly Citation[] {
  return sources.map(({ document, clause }) => {
    const { number, title } = getDocument(document, documents);
    return {
      doc: document,
      ...(number === undefined ? {} : { number }),
      title,
      clause,
    };
  });
}

/** The weakest of the bases. */
export function weakestBasis(found: readonly Basis[]): Basis {
  return bases[Math.max(0, ...found.map((basis) => bases.indexOf(basis)))] ?? 'unverified';
}

export function basisOf(sources: readonly PackSource[], documents: DocumentsById): Basis {
  return weakestBasis(sources.map(({ document }) => getDocument(document, documents).basis));
}

function getDocument(id: string, documents: DocumentsById): PackDocument {
  const found = documents.get(id);
  if (found === undefined) throw new Error(`document "${id}" is not in the packs; check the packs before compiling`);
  return found;
}
