import { entry } from './error-entry.ts';

/** Errors of complaints. */
export const complaintErrors = {
  'complaint-not-found': entry(
    404,
    ['没有这件投诉举报', 'There is no such complaint'],
    [
      '请核对回执上的编号和查询码；不在您职责范围内的不会显示。',
      'Check number and code of the receipt; what is not yours to see is not shown.',
    ],
  ),
} as const;
