import { millisecondsOf } from '../calendar/day-in-shanghai.ts';

/** Whether an instant is earlier than that of the action before; null where it is not, or where none was before. */
export function checkOrder(
  lastAt: string | null,
  at: string,
): { readonly kind: 'earlier-than-last-action'; readonly lastAt: string; readonly found: string } | null {
  if (lastAt === null || lastAt === at) return null;
  const [last, now] = [millisecondsOf(lastAt), millisecondsOf(at)];
  if (last === undefined || now === undefined || last <= now) return null;
  return { kind: 'earlier-than-last-action', lastAt, found: at };
}
