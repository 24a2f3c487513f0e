import type { SqlTruth } from '../language/sql.ts';
import { isAmong, numeral, or } from '../language/sql-text.ts';
import type { Region } from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';

/** Whether an encoded region lies in an area; an absent one may. The area is a range of numbers: values/region.ts. */
export function sqlRegionWithin(column: string, area: Region): SqlTruth {
  const prefix = area.replace(/(00)+$/, '');
  const [first, last] = [Number(prefix.padEnd(6, '0')), Number(prefix.padEnd(6, '9'))];
  const sure = `${column} BETWEEN ${numeral(first)} AND ${numeral(last)}`;
  return { sure, possible: or([isAmong(column, [ABSENT]), sure]) };
}
