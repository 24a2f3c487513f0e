/** An instant without fractions of a second, as credentials carry it: `2026-05-20T02:00:00Z`. */
export function instantInSeconds(at: Date | string): string {
  const time = typeof at === 'string' ? Date.parse(at) : at.getTime();
  return new Date(Math.floor(time / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
}
