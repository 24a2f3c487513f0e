import { type Assessment, citationName, regionName, sayDate, type Text, targetName } from '@guantong/engine';
import { type Cell, tableLines } from '../terminal/table.ts';
import { statusCell } from './status-words.ts';
import { type TargetResult, targetResults } from './target-results.ts';
import { distinct, section, type TextStyle } from './text-style.ts';
import { whyOf } from './why.ts';

export interface AssessmentTextOptions {
  /** Also the targets that are out of reach. */
  readonly all: boolean;
}

/** An assessment for a person: a table of targets with status, date and reason, then what to do and what it rests on. */
export function assessmentText(assessment: Assessment, style: TextStyle, { all }: AssessmentTextOptions): string {
  const results = targetResults(assessment);
  const asked = assessment.outcome !== null;
  const shown = asked || all ? results : results.filter(({ status }) => status !== 'ineligible');
  const hidden = results.length - shown.length;
  return [
    headLine(assessment, style),
    '',
    ...(shown.length === 0 ? [`  ${nothingShown(assessment, style)}`] : targetTable(shown, style)),
    ...(hidden === 0 ? [] : ['', style.paint.quiet(`  ${style.say(hiddenLine(hidden))}`)]),
    ...(asked ? routeTable(results, style) : []),
    ...hints(shown, assessment, style),
    '',
    style.paint.quiet(style.say(policyLine(assessment))),
  ].join('\n');
}

function headLine({ id, asOf, jurisdiction }: Assessment, { say, paint }: TextStyle): string {
  const [day, place] = [sayDate(asOf), regionName(jurisdiction)];
  const when = {
    zh: `按${day.zh}的情况判断 · 适用${place.zh}政策`,
    en: `judged on ${day.en} · policy: ${place.en}`,
  };
  return id === undefined ? paint.strong(say(when)) : `${paint.strong(id)} · ${say(when)}`;
}

function targetTable(
  results: readonly TargetResult[],
  { say, paint, width, occupationName }: TextStyle,
): readonly string[] {
  const rows = together(results).map(({ result, count }): readonly Cell[] => [
    { text: say(count === 1 ? targetName(result.target, occupationName) : examinations(count)) },
    statusCell(result.status, say, paint),
    { text: result.earliestOn ?? '—' },
    { text: say(whyOf(result)) },
  ]);
  return tableLines({ head: targetHead.map(say), rows, width, paintHead: paint.quiet });
}

interface Line {
  readonly result: TargetResult;
  /** How many examinations it stands for. */
  readonly count: number;
}

// One rule opens eight examinations (96号 二（一）): what is said of them alike is said once.
function together(results: readonly TargetResult[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const result of results) {
    const { target, route, status, earliestOn } = result;
    const isExam = target.type === 'professional-qualification';
    const key = isExam ? `${route.id} ${status} ${earliestOn}` : JSON.stringify(target);
    const before = lines.get(key);
    lines.set(key, { result: before?.result ?? result, count: (before?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}

function examinations(count: number): Text {
  return { zh: `${count} 类专业技术人员职业资格考试`, en: `${count} professional qualification examinations` };
}

function nothingShown({ outcome }: Assessment, { say, paint }: TextStyle): string {
  if (outcome === null) return say(nothingInReach);
  const { text, paint: colour = (word: string) => word } = statusCell(outcome.status, say, paint);
  return `${colour(text)}  ${say(noRoute)}`;
}

// With one target asked for, every route to it is worth seeing, not only the one that decides.
function routeTable(results: readonly TargetResult[], { say, paint, width }: TextStyle): readonly string[] {
  const routes = results.flatMap((result) => result.routes);
  if (routes.length < 2) return [];
  const rows = routes.map((route): readonly Cell[] => {
    const { target, status, earliestOn } = route;
    return [
      { text: say(route.title) },
      statusCell(status, say, paint),
      { text: earliestOn ?? '—' },
      {
        text: `${route.citations.map((each) => say(citationName(each))).join('；')}${status === 'eligible' ? '' : ` ${say(whyOf({ target, status, earliestOn, route, routes }))}`}`,
      },
    ];
  });
  return ['', ...tableLines({ head: routeHead.map(say), rows, width, paintHead: paint.quiet })];
}

const targetHead: readonly Text[] = [
  { zh: '目标', en: 'Target' },
  { zh: '结论', en: 'Answer' },
  { zh: '最早日期', en: 'From' },
  { zh: '理由', en: 'Why' },
];
const routeHead: readonly Text[] = [
  { zh: '途径', en: 'Route' },
  { zh: '结论', en: 'Answer' },
  { zh: '最早日期', en: 'From' },
  { zh: '依据与理由', en: 'Source and reason' },
];

const mostQuestions = 3;

function hints(results: readonly TargetResult[], { questions }: Assessment, style: TextStyle): readonly string[] {
  const { say } = style;
  const routes = results.map(({ route }) => route);
  const toDo = routes.flatMap(({ blocking }) => blocking.filter(({ changedBy }) => changedBy === 'person'));
  const toDecide = routes.flatMap(({ open }) => open.filter(({ cause }) => cause === 'human-judgement'));
  return [
    ...section(
      { zh: '请补充（最能说明问题的在前）', en: 'Please add (what settles most comes first)' },
      distinct(questions.map(say)).slice(0, mostQuestions),
      style,
    ),
    ...section({ zh: '须由主管部门认定', en: 'The authority decides' }, distinct(toDecide.map(say)), style),
    ...section({ zh: '可以努力的方向', en: 'What you could do' }, distinct(toDo.map(say)), style),
    ...section(
      { zh: '假定', en: 'Assumptions' },
      distinct(routes.flatMap((route) => route.assumptions).map(say)),
      style,
    ),
    ...section({ zh: '提示', en: 'Notices' }, distinct(routes.flatMap((route) => route.notices).map(say)), style),
  ];
}

function policyLine({ policy }: Assessment): Text {
  const hash = policy.sha256.slice(0, 12);
  return { zh: `政策包 ${policy.version} · ${hash}`, en: `policy ${policy.version} · ${hash}` };
}

const noRoute: Text = { zh: '没有通往该目标的途径。', en: 'No route leads to this target.' };
const nothingInReach: Text = {
  zh: '按现有信息，目前没有可以申报的目标。',
  en: 'By what is known, no target is in reach at present.',
};

function hiddenLine(count: number): Text {
  return {
    zh: `另有 ${count} 个目标暂不符合条件（加 --all 显示）`,
    en: `${count} more targets are out of reach (--all shows them)`,
  };
}
