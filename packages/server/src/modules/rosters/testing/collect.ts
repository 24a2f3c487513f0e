import type { RosterSource } from '../format/load-bytes.ts';
import { readRoster } from '../reading/read-roster.ts';
import type { FaultyRow, RosterEvent, RosterRow } from '../roster-event.ts';
import type { RosterOptions } from '../roster-options.ts';
import type { RosterProblem } from '../roster-problem.ts';
import { sampleOptions } from './sample-options.ts';

export async function collect(
  source: RosterSource,
  options: Partial<RosterOptions> = {},
): Promise<readonly RosterEvent[]> {
  const events: RosterEvent[] = [];
  for await (const event of readRoster(source, { ...sampleOptions, ...options })) events.push(event);
  return events;
}

export function peopleOf(events: readonly RosterEvent[]): readonly RosterRow[] {
  return events.flatMap((event) => (event.kind === 'person' ? [event] : []));
}

export function faultyOf(events: readonly RosterEvent[]): readonly FaultyRow[] {
  return events.flatMap((event) => (event.kind === 'faulty' ? [event] : []));
}

export function noticesOf(events: readonly RosterEvent[]): readonly RosterProblem[] {
  return events.flatMap((event) => (event.kind === 'notice' ? [event.problem] : []));
}

export function failureOf(events: readonly RosterEvent[]): RosterProblem | undefined {
  const last = events.at(-1);
  return last?.kind === 'failure' ? last.problem : undefined;
}
