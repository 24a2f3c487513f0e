import { type Blocking, type Citation, citationName, type RouteAssessment, type Text } from '@guantong/engine';
import type { TargetResult } from './target-results.ts';

/** One sentence why a target has its status. */
export function whyOf({ status, route }: TargetResult): Text {
  if (!route.decisive) return notDeciding;
  switch (status) {
    case 'held':
      return { zh: route.because.zh, en: route.because.en };
    case 'eligible':
      return withCitation(route.title, route.citations[0]);
    case 'not-yet':
      return counted(lastToWaitFor(route), route.blocking.length) ?? withCitation(route.title, route.citations[0]);
    case 'undetermined':
      return counted(route.open[0], route.open.length) ?? route.title;
    case 'ineligible':
      return (
        counted(
          route.blocking.find(({ changedBy }) => changedBy !== 'time') ?? route.blocking[0],
          route.blocking.length,
        ) ?? route.title
      );
  }
}

const notDeciding: Text = {
  zh: '所列途径须由单位办理或依据未核实，不计入结论',
  en: 'its routes need the employer or rest on an unverified source; they do not count',
};

function withCitation(text: Text, citation: Citation | undefined): Text {
  if (citation === undefined) return text;
  const name = citationName(citation);
  return { zh: `${text.zh}（${name.zh}）`, en: `${text.en} (${name.en})` };
}

// The condition that is fulfilled last decides the day.
function lastToWaitFor({ blocking }: RouteAssessment): Blocking | undefined {
  return [...blocking].sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];
}

function counted(first: Text | undefined, count: number): Text | undefined {
  if (first === undefined) return undefined;
  if (count < 2) return { zh: first.zh, en: first.en };
  return { zh: `${first.zh}（共 ${count} 项）`, en: `${first.en} (1 of ${count})` };
}
