import type { Text } from '@guantong/engine';
import { isExam, type RosterSummary } from '@guantong/server/roster';
import type { Context } from '../../context.ts';
import { tableLines } from '../../terminal/table.ts';

const mostRows = 12;

/** What a roster comes to: people, targets by status, what blocks most. */
export function summaryLines(summary: RosterSummary, out: string, context: Context): readonly string[] {
  const { say, paint } = context;
  const { people, faulty, problems, eligibleNow, asOf, stopped } = summary;
  const faults =
    faulty === 0
      ? { zh: '', en: '' }
      : {
          zh: `；${faulty} 行有误（共 ${problems} 处），未判断`,
          en: `; ${faulty} faulty rows (${problems} problems), not assessed`,
        };
  return [
    paint.strong(
      say({
        zh: `按 ${asOf} 判断 ${people} 人，其中 ${eligibleNow} 人现在就可以申报${faults.zh}`,
        en: `${people} people judged on ${asOf}, ${eligibleNow} may apply now${faults.en}`,
      }),
    ),
    ...(stopped
      ? [paint.open(say({ zh: '已中断：结果只含已处理的人员。', en: 'Stopped: the result holds those done so far.' }))]
      : []),
    ...targetLines(summary, context),
    ...examLines(summary, context),
    ...blockingLines(summary, context),
    '',
    say({ zh: `结果已写入 ${out}`, en: `the result is in ${out}` }),
  ];
}

function targetLines({ targets }: RosterSummary, { say, paint, width }: Context): readonly string[] {
  const open = targets.filter(
    ({ key, counts }) => !isExam(key) && counts.eligible + counts['not-yet'] + counts.undetermined > 0,
  );
  if (open.length === 0) return [];
  const sorted = [...open].sort(
    (a, b) => b.counts.eligible - a.counts.eligible || b.counts['not-yet'] - a.counts['not-yet'],
  );
  const rows = sorted
    .slice(0, mostRows)
    .map(({ name, counts }) => [
      { text: say(name) },
      { text: `${counts.eligible}`, paint: paint.good },
      { text: `${counts['not-yet']}`, paint: paint.later },
      { text: `${counts.undetermined}`, paint: paint.open },
    ]);
  return ['', ...tableLines({ head: targetHead.map(say), rows, width, paintHead: paint.quiet })];
}

/** The examinations in one line: whoever may sit one is, as far as the policy says, open to the others as well. */
function examLines({ targets }: RosterSummary, { say }: Context): readonly string[] {
  const exams = targets.filter(({ key, counts }) => isExam(key) && counts.undetermined > 0);
  if (exams.length === 0) return [];
  const people = Math.max(...exams.map(({ counts }) => counts.undetermined));
  return [
    '',
    say({
      zh: `职业资格考试 ${exams.length} 类：最多 ${people} 人待考试机构认定报名条件`,
      en: `${exams.length} qualification examinations: up to ${people} people, if their examiners accept them`,
    }),
  ];
}

function blockingLines({ blocking }: RosterSummary, { say, paint, width }: Context): readonly string[] {
  if (blocking.length === 0) return [];
  const rows = blocking.slice(0, 5).map(({ name, people }) => [{ text: say(name) }, { text: `${people}` }]);
  return ['', ...tableLines({ head: blockingHead.map(say), rows, width, paintHead: paint.quiet })];
}

const targetHead: readonly Text[] = [
  { zh: '目标', en: 'Target' },
  { zh: '可申报', en: 'Eligible' },
  { zh: '未到时间', en: 'Not yet' },
  { zh: '待确认', en: 'Undetermined' },
];
const blockingHead: readonly Text[] = [
  { zh: '主要障碍', en: 'What blocks most' },
  { zh: '人数', en: 'People' },
];
