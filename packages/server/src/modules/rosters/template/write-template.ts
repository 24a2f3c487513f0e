import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { reviewWords } from '../columns/fact-words.ts';
import { exampleSheet, guideSheet, peopleSheet } from '../columns/sheets.ts';
import type { Words } from '../columns/words.ts';
import { type RosterSink, writeTo } from '../format/byte-sink.ts';
import { columnLetter } from '../format/table.ts';
import { examplePeople } from './example-people.ts';
import { guideHeader, guideNotes, guideRows } from './guide-rows.ts';
import { peopleColumns, printedDetailSheets, reviewHeader, reviewYears } from './template-columns.ts';

const LAST_ROW = 5000;
/** Excel takes a list of at most 255 characters in a validation. */
const LONGEST_LIST = 255;

const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7F0F5' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const requiredStyle: CellStyle = { ...headerStyle, font: { bold: true, color: { rgb: 'B3261E' } } };
const englishStyle: CellStyle = { ...headerStyle, font: { italic: true, color: { rgb: '5A6B75' } } };

interface HeadColumn {
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  readonly words: Words<string> | undefined;
}

/** The empty roster with its guide and made-up examples. `year` is the year of assessment; the review columns are the five before it. */
export async function writeTemplate(sink: RosterSink, year: number): Promise<void> {
  const people = peopleHeads(year);
  const sheets = [
    guideSheetOf(year),
    headedSheet(peopleSheet, people, []),
    headedSheet(exampleSheet, people, exampleRows(people, year)),
    ...printedDetailSheets().map(({ sheet, columns }) =>
      headedSheet(
        sheet,
        columns.map(({ zh, en, column }) => ({ zh, en, required: column.required, words: column.words })),
        [],
      ),
    ),
  ];
  const bytes = await writeXlsx({ sheets });
  await writeTo(sink, (write) => write(bytes));
}

function peopleHeads(year: number): readonly HeadColumn[] {
  const columns = peopleColumns().map(
    ({ zh, en, column, group }): HeadColumn => ({
      zh,
      en,
      required: column.required && group.group === 'person',
      words: column.words,
    }),
  );
  const reviews = reviewYears(year).map(
    (each): HeadColumn => ({ ...reviewHeader(each), required: false, words: reviewWords }),
  );
  const split = columns.findIndex(({ zh }) => zh.startsWith('证书'));
  return [...columns.slice(0, split), ...reviews, ...columns.slice(split)];
}

function exampleRows(heads: readonly HeadColumn[], year: number): readonly (readonly CellValue[])[] {
  const reviews = new Set(
    reviewYears(year)
      .slice(0, 3)
      .map((each) => reviewHeader(each).zh),
  );
  return examplePeople.map(({ cells, review }) => {
    const values = new Map(Object.entries(cells));
    return heads.map(({ zh }) => values.get(zh) ?? (reviews.has(zh) ? review : null));
  });
}

function headedSheet(name: string, heads: readonly HeadColumn[], rows: readonly (readonly CellValue[])[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [index, { required }] of heads.entries()) {
    cells.set(`0,${index}`, { style: required ? requiredStyle : headerStyle });
    cells.set(`1,${index}`, { style: englishStyle });
  }
  return {
    name,
    columns: heads.map(({ zh }) => ({ width: Math.max(12, zh.length * 2 + 2) })),
    rows: [heads.map(({ zh }) => zh), heads.map(({ en }) => en), ...rows.map((row) => [...row])],
    cells,
    dataValidations: heads.flatMap(({ words, zh }, index) =>
      words === undefined ? [] : listValidation(words, zh, index),
    ),
    freezePane: { rows: 2, columns: 1 },
  };
}

function listValidation(words: Words<string>, title: string, index: number): readonly DataValidation[] {
  const values = Object.values(words.zh);
  if (values.join(',').length > LONGEST_LIST) return [];
  const letter = columnLetter(index);
  return [
    {
      type: 'list',
      values,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: title.slice(0, 30),
      errorMessage: '请从列表中选择，或填“填写说明”中允许的词。',
      range: `${letter}3:${letter}${LAST_ROW}`,
    },
  ];
}

function guideSheetOf(year: number): WriteSheet {
  const top: CellValue[][] = guideNotes.map((note) => [note]);
  const header = top.length + 1;
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    guideHeader.map((_, index) => [`${header},${index}`, { style: headerStyle }]),
  );
  return {
    name: guideSheet,
    columns: [12, 24, 30, 12, 44, 60, 20, 50].map((width) => ({ width })),
    rows: [...top, [], [...guideHeader], ...guideRows(year).map((row) => [...row])],
    cells,
  };
}
