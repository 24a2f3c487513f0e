import type { ApplicationRow } from '@guantong/contracts';
import { type PolicyLibrary, type Target, type Text, targetName } from '@guantong/engine';
import { caseStates } from '@guantong/procedure';
import { nextWords } from '../application-subject.ts';
import type { ListedApplication } from './application-list.repository.ts';

/** What is applied for in words, occupations by the name the directory of the place gives them. */
export function targetWordsOf(
  library: PolicyLibrary,
  { target, jurisdiction }: { readonly target: Target; readonly jurisdiction: string },
): Text {
  return targetName(target, library.policyFor(jurisdiction).directory.nameOf);
}

export function presentApplicationRow(library: PolicyLibrary, row: ListedApplication): ApplicationRow {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    personName: row.person_name,
    employerName: row.employer_name,
    cycleId: row.cycle_id,
    cycleName: row.cycle_name,
    targetWords: targetWordsOf(library, row),
    state: row.state,
    stateWords: caseStates[row.state],
    held: row.held,
    waitingFor: nextWords(row),
    dueOn: row.due_on,
    group: row.group_name,
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
  };
}
