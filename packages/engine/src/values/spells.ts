import { anniversary, type Day, NEVER } from './day.ts';

/** A stretch of days, both ends inclusive; `to` is NEVER when it goes on. */
export interface Spell {
  readonly from: Day;
  readonly to: Day;
}

/** Disjoint, rising spells that cover the same days: overlaps count once. */
export function mergeSpells(spells: readonly Spell[]): readonly Spell[] {
  if (areApartAndRising(spells)) return spells;
  const sorted = [...spells].sort((a, b) => a.from - b.from);
  const merged: Spell[] = [];
  for (const spell of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && spell.from <= last.to + 1) {
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, spell.to),
      };
    } else merged.push(spell);
  }
  return merged;
}

// Most people's jobs are written down in order and do not overlap.
function areApartAndRising(spells: readonly Spell[]): boolean {
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spells) {
    if (from <= reached + 1) return false;
    reached = to;
  }
  return true;
}

/** The number of days from a day to its anniversary: what a tenure of `years` years since that day must count. */
export function tenureDays(since: Day, years: number): number {
  return anniversary(since, years) - since;
}

/** How many days of (since, day] the merged spells cover. */
export function daysCovered(spells: readonly Spell[], since: Day, day: Day): number {
  let days = 0;
  for (const spell of spells) {
    const from = spell.from > since ? spell.from : since + 1;
    const to = spell.to < day ? spell.to : day;
    if (to >= from) days += to - from + 1;
  }
  return days;
}

/** The first day on which the merged spells cover `needed` days after `since`, or NEVER. Gaps push it back day for day. */
export function dayReached(spells: readonly Spell[], since: Day, needed: number): Day {
  if (needed <= 0) return since;
  let left = needed;
  for (const spell of spells) {
    const from = Math.max(spell.from, since + 1);
    if (spell.to < from) continue;
    const days = spell.to - from + 1;
    if (days >= left) return from + left - 1;
    left -= days;
  }
  return NEVER;
}
