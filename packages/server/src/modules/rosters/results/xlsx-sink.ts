import { type RosterSink, writeTo } from '../format/byte-sink.ts';
import { WorkbookWriter } from '../format/workbook-writer.ts';
import { type PersonLines, personLines } from './person-lines.ts';
import type { OccupationName } from './person-result.ts';
import type { ResultSink } from './result-sink.ts';
import { detailResultLayout, faultyResultRow, peopleResultLayout, problemLayout, problemRow } from './result-tables.ts';
import { summaryLayout, summaryRows } from './summary-table.ts';

/** `createXlsxLineSink` for results still to be put into lines. */
export async function createXlsxSink(sink: RosterSink, occupationName: OccupationName): Promise<ResultSink> {
  const lines = await createXlsxLineSink(sink);
  return { ...lines, person: (result) => lines.person(personLines(result, occupationName)) };
}

/** A workbook with the sheets 汇总, 结果, 明细 and 问题. Nothing reaches the sink before `finish`. */
export async function createXlsxLineSink(sink: RosterSink): Promise<ResultSink<PersonLines>> {
  const workbook = new WorkbookWriter();
  for (const layout of [summaryLayout, peopleResultLayout, detailResultLayout, problemLayout])
    await workbook.openSheet(layout);
  const addAll = async (waits: readonly (Promise<void> | undefined)[]) => {
    for (const wait of waits) await wait;
  };
  return {
    person({ person, targets }) {
      const waits = [
        workbook.addRow(peopleResultLayout.name, person),
        ...targets.map((row) => workbook.addRow(detailResultLayout.name, row)),
      ];
      return waits.some((wait) => wait !== undefined) ? addAll(waits) : undefined;
    },
    faulty: (row) =>
      addAll([
        workbook.addRow(peopleResultLayout.name, faultyResultRow(row)),
        ...row.problems.map((problem) => workbook.addRow(problemLayout.name, problemRow(problem, row.id))),
      ]),
    problem: (problem) => workbook.addRow(problemLayout.name, problemRow(problem, '')),
    async finish(summary) {
      for (const row of summaryRows(summary)) await workbook.addRow(summaryLayout.name, row);
      await writeTo(sink, (write) => workbook.finish(write));
    },
    close: () => workbook.close(),
  };
}
