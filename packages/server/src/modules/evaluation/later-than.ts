/** Now, or a millisecond after an instant that a server with another clock has written already. */
export function laterThan(now: Date, last: string | null): string {
  const after = last === null ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), after)).toISOString();
}
