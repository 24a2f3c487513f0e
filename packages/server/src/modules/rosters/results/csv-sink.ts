import { endStream, openSink, putBytes, type RosterSink } from '../format/byte-sink.ts';
import { csvRow } from '../format/csv-row.ts';
import type { OutputCell } from '../format/output-cell.ts';
import type { OccupationName } from './person-result.ts';
import type { ResultSink } from './result-sink.ts';
import { faultyResultRow, peopleResultLayout, peopleResultRow } from './result-tables.ts';

const FLUSH = 64 * 1024;

/** The table 结果 alone as CSV (UTF-8 with mark, which Excel needs to show Chinese); rows reach the sink in portions as they come. */
export function createCsvSink(sink: RosterSink, occupationName: OccupationName): ResultSink {
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
    person(result) {
      return put(peopleResultRow(result, result.occupation === null ? undefined : occupationName(result.occupation)));
    },
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
