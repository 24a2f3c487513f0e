import { residentIdCheck } from '@guantong/contracts';

/** A resident id of the unassigned region 99 that nobody has: valid in form. */
export function madeUpResidentId({
  region,
  birthOn,
  number,
}: {
  /** Six digits that begin with 99. */
  readonly region: string;
  /** YYYY-MM-DD. */
  readonly birthOn: string;
  /** 0 to 999: tells those born there on one day apart. */
  readonly number: number;
}): string {
  const digits = `${region}${birthOn.replaceAll('-', '')}${String(number).padStart(3, '0')}`;
  return digits + residentIdCheck(digits);
}
