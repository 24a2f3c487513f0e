import { citationName, type Plan, regionName, sayDate, type Target, type Text, targetName } from '@guantong/engine';
import { tableLines } from '../terminal/table.ts';
import { distinct, section, type TextStyle } from './text-style.ts';

/** The lines after the plans: what is open, and what was assumed. */
export function planRemarks(plans: readonly Plan[], style: TextStyle): readonly string[] {
  const { say } = style;
  const steps = plans.flatMap((plan) => plan.steps);
  const open = steps.flatMap((step) => step.open).map(say);
  const assumptions = steps.flatMap((step) => step.assumptions).map(say);
  return [
    ...section({ zh: '尚待确认', en: 'Open' }, distinct(open), style),
    ...section({ zh: '假定', en: 'Assumptions' }, distinct(assumptions), style),
  ];
}

interface PlansHead {
  readonly id?: string | undefined;
  readonly about: Text;
  readonly when: Text;
}

export function plansHead({ id, about, when }: PlansHead, { say, paint }: TextStyle): string {
  return `${id === undefined ? '' : `${paint.strong(id)} · `}${paint.strong(say(about))} · ${say(when)}`;
}

/** Each plan as a small table of its steps with their days. */
export function planTables(plans: readonly Plan[], style: TextStyle): readonly string[] {
  return plans.flatMap((plan) => ['', ...planTable(plan, style)]);
}

function planTable(plan: Plan, { say, paint, width, occupationName }: TextStyle): readonly string[] {
  const name = say(targetName(plan.target, occupationName));
  const open = plan.conditional ? ` · ${paint.open(`? ${say(conditional)}`)}` : '';
  const rows = plan.steps.map((step, index) => [
    { text: `${index + 1}` },
    { text: step.on, paint: step.open.length > 0 ? paint.open : paint.good },
    { text: say(targetName(step.target, occupationName)) },
    {
      text: `${say(step.title)}${step.citations[0] === undefined ? '' : ` · ${say(citationName(step.citations[0]))}`}`,
    },
  ]);
  return [
    `${paint.good(plan.reachedOn)}  ${name} · ${say(examinations(plan.examinations))}${open}`,
    ...tableLines({ head: stepHead.map(say), rows, width, paintHead: paint.quiet }),
  ];
}

/** One line for each plan: the day, what is reached, and over which steps. */
export function reachTable(
  plans: readonly Plan[],
  { say, paint, width, occupationName }: TextStyle,
): readonly string[] {
  const nameOf = (target: Target) => say(targetName(target, occupationName));
  const rows = plans.map((plan) => [
    { text: plan.reachedOn, paint: plan.conditional ? paint.open : paint.good },
    { text: `${nameOf(plan.target)}${plan.conditional ? ' ?' : ''}` },
    { text: plan.steps.map((step) => `${nameOf(step.target)} ${step.on}`).join(' → ') },
  ]);
  return ['', ...tableLines({ head: reachHead.map(say), rows, width, paintHead: paint.quiet })];
}

/** The identifier, the days and the place a list of plans is about. */
export function planPeriod(asOf: string, jurisdiction?: string): Text {
  const day = sayDate(asOf);
  const from = { zh: `自${day.zh}起`, en: `from ${day.en}` };
  if (jurisdiction === undefined) return from;
  const place = regionName(jurisdiction);
  return { zh: `${from.zh} · 适用${place.zh}政策`, en: `${from.en} · policy: ${place.en}` };
}

const stepHead: readonly Text[] = [
  { zh: '步', en: '#' },
  { zh: '最早日期', en: 'From' },
  { zh: '申报', en: 'Apply for' },
  { zh: '途径', en: 'Route' },
];
const reachHead: readonly Text[] = [
  { zh: '最早日期', en: 'From' },
  { zh: '到达', en: 'Reached' },
  { zh: '经过', en: 'By way of' },
];

const conditional: Text = { zh: '有待确认', en: 'hangs on an open question' };

function examinations(count: number): Text {
  return {
    zh: `须经 ${count} 次评审或评价`,
    en: `${count} ${count === 1 ? 'review or examination' : 'reviews or examinations'}`,
  };
}
