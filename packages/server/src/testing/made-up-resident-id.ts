import { randomInt } from 'node:crypto';
import { madeUpResidentId as composeResidentId } from '../demonstration/made-up-resident-id.ts';

/** A resident id of the unassigned region 99 that nobody has: valid in form, the birth date in the years given. */
export function madeUpResidentId({ year = randomInt(1960, 2004) }: { readonly year?: number } = {}): string {
  const digits = (number: number, count: number) => String(number).padStart(count, '0');
  return composeResidentId({
    region: `99${digits(randomInt(10_000), 4)}`,
    birthOn: `${year}-${digits(randomInt(1, 13), 2)}-${digits(randomInt(1, 29), 2)}`,
    number: randomInt(1_000),
  });
}
