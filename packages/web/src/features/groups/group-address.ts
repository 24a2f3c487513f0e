import type { GroupPlace } from './api.ts';

/** The address of the page of a group. */
export function groupAddress({ cycleId, group }: GroupPlace): string {
  return `/office/groups/${cycleId}/${encodeURIComponent(group)}`;
}
