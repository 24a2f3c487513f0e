/** Seconds of the first pause and of the longest. */
const [FIRST, LONGEST] = [60, 3_600];

/**
 * How long sign-in pauses after so many failures in a row, in seconds: not at all below `failuresBeforePause`, then a
 * minute, doubled with every further failure, an hour at most.
 */
export function pauseAfter(failures: number, failuresBeforePause: number): number {
  if (failures < failuresBeforePause) return 0;
  return Math.min(FIRST * 2 ** (failures - failuresBeforePause), LONGEST);
}
