import { endStream, openSink, putBytes, type RosterSink } from '../format/byte-sink.ts';
import { csvRow } from '../format/csv-row.ts';
import type { OutputCell } from '../format/output-cell.ts';
import { type PersonLines, personLines } from './person-lines.ts';
import type { OccupationName } from './person-result.ts';
import type { ResultSink } from './result-sink.ts';
import { faultyResultRow, peopleResultLayout } from './result-tables.ts';

const FLUSH = 64 * 1024;

/** `createCsvLineSink` for results still to be put into lines. */
export function createCsvSink(sink: RosterSink, occupationName: OccupationName): ResultSink {
  const lines = createCsvLineSink(sink);
  return { ...lines, person: (result) => lines.person(personLines(result, occupationName)) };
}

/** The table 结果 alone as CSV (UTF-8 with mark, which Excel needs to show Chinese); rows reach the sink in portions as they come. */
export function createCsvLineSink(sink: RosterSink): ResultSink<PersonLines> {
  const stream = openSink(sink);
  let pending = `\ufeff${csvRow(peopleResultLayout.header)}`;
  const put = (cells: readonly OutputCell[]): Promise<void> | undefined => {
    pending += csvRow(cells);
    return pending.length < FLUSH ? undefined : flush();
  };
  const flush = () => {
    const text = pending;
    pending = '';
    return putBytes(stream, text);
  };
  return {
    person: ({ person }) => put(person),
    faulty: (row) => put(faultyResultRow(row)),
    problem: () => undefined,
    async finish() {
      await flush();
      if (typeof sink === 'string') await endStream(stream);
    },
    async close() {
      if (typeof sink === 'string' && !stream.destroyed) stream.destroy();
    },
  };
}
