import type { CaseFact, EvidenceRef } from '@guantong/contracts';
import type { Dossier, RouteAssessment, Text } from '@guantong/engine';
import type { CaseState } from '@guantong/procedure';
import { dossierWords, type OccupationNameOf } from '../people/dossier/fact-words.ts';
import type { FactRecord } from '../people/dossier/facts.repository.ts';
import { placesOf, submittedAnswerOf } from './judge-application.ts';
import { valueAt } from './value-at.ts';

export interface FactsToShow {
  /** The dossier judged: as it stands, or as it was frozen. */
  readonly dossier: Dossier;
  /** The record of the dossier by its place. */
  readonly records: ReadonlyMap<string, FactRecord>;
  readonly evidence: ReadonlyMap<string, EvidenceRef>;
  readonly state: CaseState;
  /** The route of the application, while it was not submitted. */
  readonly route: RouteAssessment | undefined;
  readonly nameOf: OccupationNameOf;
}

/** The records of a dossier as they stand in a case, each with where it is from and what the employer said of it. */
export function caseFacts({ dossier, records, evidence, state, route, nameOf }: FactsToShow): CaseFact[] {
  const words: readonly Text[] = dossierWords(dossier, nameOf);
  const needed = new Set(
    state.submission?.facts ?? (route === undefined ? [] : submittedAnswerOf(route, dossier).facts),
  );
  return placesOf(dossier).map((pointer, index) => {
    const record = records.get(pointer);
    const verdict = state.verdicts.find((each) => each.pointer === pointer);
    return {
      pointer,
      factId: record?.fact_id ?? null,
      words: words[index] ?? { zh: pointer, en: pointer },
      value: JSON.parse(JSON.stringify(valueAt(dossier, pointer) ?? null)),
      source: record?.source ?? 'declared',
      verification: record?.verification ?? 'declared',
      needed: needed.has(pointer),
      verdict: verdict === undefined ? null : { verdict: verdict.verdict, note: verdict.note, on: verdict.on },
      evidence: (record?.evidence ?? []).flatMap((id) => evidence.get(id) ?? []),
    };
  });
}
