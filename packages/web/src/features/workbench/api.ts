import type { IsoDate, Text } from '@guantong/engine';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** What waits for the caller, what the caller did and began, and what is due. */
export interface Workbench {
  readonly boxes: readonly WorkbenchBox[];
  readonly due: readonly DueCase[];
}

export interface WorkbenchBox {
  readonly key: 'todo' | 'done' | 'started';
  readonly count: number;
}

/** Something with a day by which it has to be done. */
export interface DueCase {
  readonly id: string;
  readonly title: Text;
  readonly dueOn: IsoDate;
  /** Address of its screen. */
  readonly link: string;
}

export async function fetchWorkbench(signal: AbortSignal): Promise<Workbench> {
  return readAnswer<Workbench>(await callApi('/api/workbench', { signal }), ['boxes', 'due']);
}
