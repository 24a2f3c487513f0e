import { citationName } from '@guantong/engine';
import type { OutputCell } from '../format/output-cell.ts';
import type { SheetLayout } from '../format/workbook-writer.ts';
import type { FaultyRow } from '../roster-event.ts';
import { problemSentence, type RosterProblem } from '../roster-problem.ts';
import { isLeftToExaminers, type PersonResult, type TargetResult, type Track, tracks } from './person-result.ts';
import { statusLook, statusName, targetTypeNames } from './result-words.ts';

interface ResultColumn {
  readonly header: string;
  readonly width: number;
}

function layout(name: string, columns: readonly ResultColumn[]): SheetLayout {
  return {
    name,
    header: columns.map(({ header }) => ({ value: header, look: 'header' })),
    widths: columns.map(({ width }) => width),
    filter: true,
  };
}

function columns(list: readonly (readonly [string, number])[]): readonly ResultColumn[] {
  return list.map(([header, width]) => ({ header, width }));
}

const trackColumns = (track: Track): readonly (readonly [string, number])[] => {
  const { zh } = targetTypeNames[track];
  return [
    [`${zh}：最佳目标`, 28],
    [`${zh}：状态`, 10],
    [`${zh}：最早日期`, 12],
    [`${zh}：说明`, 48],
  ];
};

/** One row a person. */
export const peopleResultLayout = layout(
  '结果',
  columns([
    ['行号', 7],
    ['工号', 14],
    ['姓名', 12],
    ['现职业', 14],
    ...tracks.flatMap(trackColumns),
    ['可申报目标数', 12],
    ['待考试机构认定的考试数', 12],
    ['待补事实', 48],
  ]),
);

/** One row a person and target that is open to the person, now, later or perhaps; without what is left to examiners. */
export const detailResultLayout = layout(
  '明细',
  columns([
    ['行号', 7],
    ['工号', 14],
    ['姓名', 12],
    ['类别', 12],
    ['目标', 30],
    ['目标代码', 34],
    ['状态', 10],
    ['最早日期', 12],
    ['有效至', 12],
    ['途径', 28],
    ['依据', 36],
    ['说明', 56],
  ]),
);

export const problemLayout = layout(
  '问题',
  columns([
    ['工作表', 12],
    ['行号', 7],
    ['列', 6],
    ['列名', 18],
    ['工号', 14],
    ['错误代码', 22],
    ['应为', 40],
    ['实际', 24],
    ['如何处理', 48],
    ['English', 60],
  ]),
);

export function peopleResultRow(person: PersonResult, occupationName: string | undefined): readonly OutputCell[] {
  const best = tracks.flatMap((track) => targetCells(person.best[track]));
  const eligible = person.targets.filter(({ status }) => status === 'eligible').length;
  const questions = person.questions.map(({ zh }) => zh).join('；');
  const exams = person.targets.filter(isLeftToExaminers).length;
  const occupation = occupationName ?? person.occupation ?? '';
  return [person.row, person.id, person.name, occupation, ...best, eligible, exams, questions];
}

/** A faulty row still has its line among the results, so that nobody is missing there. */
export function faultyResultRow(row: FaultyRow): readonly OutputCell[] {
  const blanks = Array.from({ length: tracks.length * 4 - 2 }, () => null);
  const sentence = row.problems
    .slice(0, 3)
    .map((problem) => problemSentence(problem, 'zh'))
    .join(' ');
  return [
    row.row,
    row.id,
    row.name,
    null,
    { value: '数据有误，未评估', look: 'error' },
    null,
    ...blanks,
    null,
    null,
    sentence,
  ];
}

function targetCells(result: TargetResult | null): readonly OutputCell[] {
  if (result === null) return [null, null, null, null];
  const { status, name, earliestOn, why } = result;
  return [
    name.zh,
    statusCell(result),
    earliestOn === null ? null : { date: earliestOn },
    status === 'held' ? null : why.zh,
  ];
}

function statusCell({ status }: TargetResult): OutputCell {
  const look = statusLook(status);
  return look === 'wrapped' ? statusName(status).zh : { value: statusName(status).zh, look };
}

export function detailResultRows(person: PersonResult): readonly (readonly OutputCell[])[] {
  return person.targets
    .filter((result) => result.status !== 'ineligible' && result.status !== 'held' && !isLeftToExaminers(result))
    .map((result) => {
      const { key, target, name, earliestOn, route, why } = result;
      const citations = route?.citations.map((each) => citationName(each).zh).join('；') ?? '';
      return [
        person.row,
        person.id,
        person.name,
        targetTypeNames[target.type].zh,
        name.zh,
        key,
        statusCell(result),
        earliestOn === null ? null : { date: earliestOn },
        route?.validUntil ? { date: route.validUntil } : null,
        route?.title.zh ?? '',
        citations,
        why.zh,
      ];
    });
}

export function problemRow(problem: RosterProblem, id: string): readonly OutputCell[] {
  const { sheet, row, column, code, expected, found, remedy } = problem;
  return [
    sheet ?? '',
    row,
    column?.letter ?? '',
    column?.header ?? '',
    id,
    code,
    expected.zh,
    found,
    remedy.zh,
    problemSentence(problem, 'en'),
  ];
}
