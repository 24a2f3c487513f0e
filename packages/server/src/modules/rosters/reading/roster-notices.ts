import type { Table } from '../format/table.ts';
import type { RosterNotice } from '../roster-event.ts';
import { createProblem, shorten } from '../roster-problem.ts';
import type { OpenedSheet } from './open-sheet.ts';
import type { Details } from './read-details.ts';
import type { BoundColumn } from './recognise-headers.ts';

export interface NoticesInput {
  readonly table: Table;
  /** The main sheet as its heads were recognised, and with what of it is used. */
  readonly people: OpenedSheet;
  readonly usable: OpenedSheet;
  readonly details: Details;
  readonly ignoredSheets: readonly string[];
}

/** What the uploader should know although nothing is wrong: columns and sheets not used, identity numbers, formulas. */
export function* rosterNotices({
  table,
  people,
  usable,
  details,
  ignoredSheets,
}: NoticesInput): Generator<RosterNotice> {
  const { sheet } = people;
  const dropped = people.headers.facts
    .filter((fact) => !usable.headers.facts.includes(fact))
    .flatMap(({ binding }) => [...binding.values()]);
  const unused = [...people.headers.ignored, ...dropped];
  for (const each of [{ sheet, columns: unused }, ...details.ignored])
    if (each.columns.length > 0) yield columnsIgnored(each.sheet, each.columns);
  const [identity] = people.headers.identity;
  if (identity) yield notice('identity-column', { sheet, column: identity, found: identity.header });
  if (table.formulas.count > 0) yield notice('formulas-read', { sheet, found: `${table.formulas.count}` });
  if (ignoredSheets.length > 0) yield notice('sheets-ignored', { found: ignoredSheets.join('、') });
}

function columnsIgnored(sheet: string | null, columns: readonly BoundColumn[]): RosterNotice {
  const list = columns
    .map(({ letter, header }) => `${letter} ${shorten(header)}`)
    .slice(0, 50)
    .join('、');
  const remedy = { zh: `没有用到：${list}。其余列照常处理。`, en: `Not used: ${list}. Everything else was.` };
  return notice('columns-ignored', { sheet, found: list, remedy });
}

function notice(...input: Parameters<typeof createProblem>): RosterNotice {
  return { kind: 'notice', problem: createProblem(...input) };
}
