import type { Column, ColumnGroup } from '../columns/column.ts';
import { idColumn, personGroup } from '../columns/person-columns.ts';
import { detailSheets, flatGroups } from '../columns/sheets.ts';

/** A column as the template prints it. */
export interface PrintedColumn {
  readonly zh: string;
  readonly en: string;
  readonly column: Column;
  readonly group: ColumnGroup;
  readonly ordinal: number;
}

export interface PrintedSheet {
  readonly sheet: string;
  readonly columns: readonly PrintedColumn[];
}

/** The five review years a template offers: those completed before the year it is made for. */
export function reviewYears(year: number): readonly number[] {
  return [1, 2, 3, 4, 5].map((back) => year - back);
}

/** The sheet 人员, without the review columns, which depend on the year. */
export function peopleColumns(): readonly PrintedColumn[] {
  const own = personGroup.columns.map(
    (column): PrintedColumn => ({ zh: column.zh, en: column.en, column, group: personGroup, ordinal: 1 }),
  );
  const flat = flatGroups.flatMap(({ group, printed }) =>
    Array.from({ length: printed }, (_, index) => index + 1).flatMap((ordinal) => {
      const number = printed === 1 ? '' : String(ordinal);
      return group.columns.map(
        (column): PrintedColumn => ({
          zh: `${group.zh}${number}${column.zh}`,
          en: `${group.en} ${number}${number === '' ? '' : ' '}${column.en}`,
          column,
          group,
          ordinal,
        }),
      );
    }),
  );
  return [...own, ...flat];
}

export function reviewHeader(year: number): { readonly zh: string; readonly en: string } {
  return { zh: `${year}年考核`, en: `Review ${year}` };
}

export function printedDetailSheets(): readonly PrintedSheet[] {
  return detailSheets.map(({ sheet, group }) => ({
    sheet,
    columns: (group.group === 'employer' ? group.columns : [idColumn, ...group.columns]).map((column) => ({
      zh: column.zh,
      en: column.en,
      column,
      group,
      ordinal: 1,
    })),
  }));
}
