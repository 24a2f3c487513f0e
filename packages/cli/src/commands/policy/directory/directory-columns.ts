import { bases, titleSeries, titleSeriesNames } from '@guantong/engine';

/** A row of a directory file as the reader of directories takes it. */
export interface DirectoryRecord {
  readonly occupation: string;
  readonly name: string;
  readonly series: string;
  readonly specialty: string;
  readonly status: string;
}
type Column = keyof DirectoryRecord;

// The heads a bureau's own table is likely to have; only the first two columns must be there.
const heads: Readonly<Record<Column, readonly string[]>> = {
  occupation: ['occupation', '职业编码', '职业代码', '工种代码', '职业（工种）代码'],
  name: ['name', '职业名称', '职业', '工种', '职业（工种）名称'],
  series: ['series', '职称系列', '系列'],
  specialty: ['specialty', '专业', '职称专业', '评审专业'],
  status: ['status', '来源', '依据'],
};

export type ColumnIndexes = Readonly<Partial<Record<Column, number>>>;

/** Where each column stands, by the heads of the first row. */
export function findColumns(header: readonly string[]): ColumnIndexes {
  const normal = header.map((head) => head.trim().toLowerCase());
  const found = Object.entries(heads).map(([column, names]) => [
    column,
    normal.findIndex((head) => names.includes(head)),
  ]);
  return Object.fromEntries(found.filter(([, index]) => index !== -1));
}

/** The columns without which no row can be read. */
export function missingColumns({ occupation, name }: ColumnIndexes): readonly string[] {
  return [
    ...(occupation === undefined ? ['occupation（职业编码）'] : []),
    ...(name === undefined ? ['name（职业名称）'] : []),
  ];
}

/** One row by its columns, series and basis also by their Chinese names. A basis that is not given is `unverified`. */
export function toRecord(cells: readonly string[], columns: ColumnIndexes): DirectoryRecord {
  const cell = (column: Column) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim());
  return {
    occupation: cell('occupation'),
    name: cell('name'),
    series: seriesCode(cell('series')),
    specialty: cell('specialty'),
    status: basisCode(cell('status')),
  };
}

function seriesCode(text: string): string {
  const name = text.replace(/(系列|技术人员)$/, '');
  return titleSeries.find((code) => code === text || titleSeriesNames[code].zh === name) ?? text;
}

function basisCode(text: string): string {
  if (text === '') return 'unverified';
  return bases.find((code) => code === text) ?? text;
}
