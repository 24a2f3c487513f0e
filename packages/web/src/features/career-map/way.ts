import type { Plan } from '@guantong/engine';
import type { WayStep } from './bridge-picture.tsx';
import { isOn, originOf, type Rung, rungOf, type Tracks } from './rungs.ts';

/** A plan as steps of the picture: each from the rung one then stands on. Steps outside the two tracks are left out. */
export function wayOf(plan: Plan, held: readonly Rung[], tracks: Tracks): readonly WayStep[] {
  const steps: WayStep[] = [];
  let standing = held;
  for (const { target, kind, on } of plan.steps) {
    const to = rungOf(target);
    if (to === undefined || !isOn(target, tracks)) continue;
    steps.push({ from: originOf(kind, to, standing), to, on });
    standing = [...standing, to];
  }
  return steps;
}
