import { randomInt } from 'node:crypto';
import { parseResidentId } from '@guantong/contracts';

/** A resident id of the unassigned region 99 that nobody has: valid in form, the birth date in the years given. */
export function madeUpResidentId({ year = randomInt(1960, 2004) }: { readonly year?: number } = {}): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const digits = `99${String(randomInt(10_000)).padStart(4, '0')}${year}${two(randomInt(1, 13))}${two(randomInt(1, 29))}${String(randomInt(1_000)).padStart(3, '0')}`;
  const found = [...'0123456789X'].find((check) => parseResidentId(digits + check, { acceptMadeUp: true }).ok);
  if (found === undefined) throw new Error(`expected a check character that fits ${digits}`);
  return digits + found;
}
