import type { MarkRelease } from '@guantong/contracts';
import type { Act } from '../../office/acts/act.ts';
import { bodyText } from './body.text.ts';
import { releaseMarks } from './body-api.ts';

/** Releasing the marks of a method in a group, after which the thing it was done from is asked for anew. */
export function releaseAct<Thing>({ cycleId, group, method }: MarkRelease, again: () => Promise<Thing>): Act<Thing> {
  return {
    ...{ kind: 'ask', action: 'exam-mark.release', fields: [], weight: 'grave' },
    title: { zh: bodyText.zh.release, en: bodyText.en.release },
    async take() {
      await releaseMarks({ cycleId, group, method });
      return again();
    },
  };
}
