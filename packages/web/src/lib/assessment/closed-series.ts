import type { TitleSeries } from '@guantong/engine';
import type { TargetAnswer } from './group-targets.ts';

/** Of targets that are not possible now: the series in which a route is barred by what nobody can change, such as the directory. */
export function closedSeries(answers: readonly TargetAnswer[]): ReadonlySet<TitleSeries> {
  return new Set(
    answers.flatMap(({ target, leading, others }) => {
      const barred = [leading, ...others].some((route) =>
        route.blocking.some(({ changedBy }) => changedBy === 'nobody'),
      );
      return barred && target.type === 'title' ? [target.series] : [];
    }),
  );
}

export function isClosed({ target }: TargetAnswer, closed: ReadonlySet<TitleSeries>): boolean {
  return target.type === 'title' && closed.has(target.series);
}
