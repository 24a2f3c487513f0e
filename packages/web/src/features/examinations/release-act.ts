import type { MarkRelease } from '@guantong/contracts';
import type { Act } from '../../office/acts/act.ts';
import { groupAddress } from '../groups/group-address.ts';
import { bodyText } from './body.text.ts';

/** Where the marks of a method in a group are released, after a look at the numbers. */
export function releaseAddress({ method, ...group }: MarkRelease): string {
  return `${groupAddress(group)}/release/${method}`;
}

/** Releasing the marks of a method in a group. */
export function releaseAct<Thing>({ cycleId, group, method }: MarkRelease): Act<Thing> {
  return {
    ...{ kind: 'page', action: 'exam-mark.release', href: releaseAddress({ cycleId, group, method }) },
    title: { zh: bodyText.zh.release, en: bodyText.en.release },
  };
}
