import type { Workbench } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

export type WorkbenchWaiting = Workbench['waiting'][number];
export type WorkbenchBox = Workbench['boxes'][number];
/** Something with a day by which it has to be done. */
export type DueCase = Workbench['due'][number];

export async function fetchWorkbench(signal: AbortSignal): Promise<Workbench> {
  return readAnswer<Workbench>(await callApi('/api/workbench', { signal }), ['boxes', 'waiting', 'due']);
}
