import type { ResultsRecorded } from '@guantong/contracts';
import type { Act } from '../../../http/act.ts';
import { listItems } from '../meetings/meetings.repository.ts';
import { recordCaseResult } from './record-case-result.ts';

/**
 * Puts the outcomes of a sealed meeting on record in its cases, each once: from the counts of its rounds, and with the marks
 * where the level also asks for them. A case on hold, no more under evaluation, or without all of its marks stays as it is
 * and counts as pending. Needs a system transaction.
 */
export async function recordResults(
  act: Pick<Act, 'tx' | 'newId' | 'now'>,
  meetingId: string,
): Promise<ResultsRecorded> {
  let recorded = 0;
  let pending = 0;
  for (const { application_id } of await listItems(act.tx, meetingId)) {
    const done = await recordCaseResult(act, application_id);
    if (done === 'recorded') recorded += 1;
    if (done === 'pending') pending += 1;
  }
  return { recorded, pending };
}
