import type { RosterProgress } from './assess-roster.ts';
import type { RosterSummary } from './results/roster-summary.ts';
import type { RosterProblem } from './roster-problem.ts';

/** How a roster is to be judged. */
export interface RosterSettings {
  readonly asOf: string;
  readonly knownOn?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly cycleYear?: number | undefined;
}

export type RosterState = 'waiting' | 'running' | 'done' | 'failed';

/** Why a roster could not be worked on to its end; the codes of roster problems, and two of the work itself. */
export type RosterFault = Omit<RosterProblem, 'code'> & {
  readonly code: RosterProblem['code'] | 'too-much-work' | 'internal-error';
};

/** What a run leaves beside the files in its folder. */
export type RosterRunResult =
  | { readonly kind: 'done'; readonly summary: RosterSummary; readonly notices: readonly RosterProblem[] }
  | { readonly kind: 'failed'; readonly fault: RosterFault };

/** The files of a roster's folder. */
export const rosterFiles = {
  upload: 'upload',
  result: 'result.xlsx',
  corrected: 'corrected.xlsx',
  problems: 'problems',
} as const;

/** A roster from its upload to its end. */
export interface RosterJob {
  readonly id: string;
  readonly folder: string;
  readonly settings: RosterSettings;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly state: RosterState;
  readonly progress: RosterProgress;
  readonly result: RosterRunResult | undefined;
}

export function faultOfWork(code: 'too-much-work' | 'internal-error'): RosterFault {
  const place = { sheet: null, row: null, column: null, found: '' };
  switch (code) {
    case 'too-much-work':
      return {
        ...place,
        code,
        expected: {
          zh: '在规定时间和内存内可以处理的文件',
          en: 'a file that can be worked on within the time and memory allowed',
        },
        remedy: { zh: '请拆成几个文件分别上传。', en: 'Split the file and upload the parts.' },
      };
    case 'internal-error':
      return {
        ...place,
        code,
        expected: { zh: '可以处理的文件', en: 'a file that can be worked on' },
        remedy: {
          zh: '服务器内部错误，请稍后重试或联系运维人员。',
          en: 'Internal error: try again later or tell the operator.',
        },
      };
  }
}
