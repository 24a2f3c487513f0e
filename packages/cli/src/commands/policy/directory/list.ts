import { type DirectoryEntry, type Text, titleSeriesNames } from '@guantong/engine';
import type { Context } from '../../../context.ts';
import { chooseSimpleFormat } from '../../../output/format.ts';
import { tableLines } from '../../../terminal/table.ts';
import { basisName } from '../../../text/rule-words.ts';
import { loadLibrary } from '../../load-library.ts';
import { print } from '../print.ts';

export interface DirectoryListFlags {
  readonly format?: string;
}

/** `guantong policy directory list`: which occupation corresponds to which series and specialty. */
export async function runDirectoryList(
  search: string | undefined,
  flags: DirectoryListFlags,
  context: Context,
): Promise<number> {
  const format = chooseSimpleFormat(flags.format, context.isTerminal.stdout);
  const { bundle } = await loadLibrary();
  const matches = ({ occupation, name }: DirectoryEntry) =>
    search === undefined || occupation.startsWith(search) || name.includes(search);
  const entries = bundle.directory.filter(matches);
  await print(entries, format === 'text' ? directoryLines(entries, context) : undefined, context);
  return 0;
}

function directoryLines(entries: readonly DirectoryEntry[], { say, paint, width }: Context): readonly string[] {
  const rows = entries.map(({ occupation, name, series, specialty, status }) => [
    { text: occupation },
    { text: name },
    { text: series === null ? '—' : say(titleSeriesNames[series]) },
    { text: specialty ?? '—' },
    { text: say(basisName(status)) },
  ]);
  const count = say({ zh: `共 ${entries.length} 行`, en: `${entries.length} rows` });
  return [...tableLines({ head: head.map(say), rows, width, paintHead: paint.quiet }), '', paint.quiet(`  ${count}`)];
}

const head: readonly Text[] = [
  { zh: '职业编码', en: 'Occupation' },
  { zh: '名称', en: 'Name' },
  { zh: '职称系列', en: 'Series' },
  { zh: '专业', en: 'Specialty' },
  { zh: '来源', en: 'Basis' },
];
