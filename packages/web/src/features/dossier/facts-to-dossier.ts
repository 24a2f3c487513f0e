import type { DossierFact, DossierList } from '@guantong/contracts';
import type { Dossier } from '@guantong/engine';
import { readAnswer } from '../../office/api/read-answer.ts';

export interface FactsAsDossier {
  readonly dossier: Dossier;
  /** The fact at a place of a list, as sections count. */
  readonly factAt: (list: DossierList, index: number) => DossierFact | undefined;
}

/** The facts as the dossier the record forms work on, in the order the server gave them. */
export function factsToDossier(facts: readonly DossierFact[]): FactsAsDossier {
  const ofList = (list: DossierList) => facts.filter((fact) => fact.list === list);
  const lists = facts.map(({ list, value }): [string, unknown] => [
    list,
    list === 'integrityBan' ? value : ofList(list).map((fact) => fact.value),
  ]);
  const value = { credentials: [], employments: [], ...Object.fromEntries(lists) };
  return {
    // Each value was checked by the contract when it was stored.
    dossier: readAnswer<Dossier>(value, ['credentials', 'employments']),
    factAt: (list, index) => ofList(list)[index],
  };
}
