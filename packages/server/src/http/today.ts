/** The calendar day in China (Asia/Shanghai, UTC+8 all year) at a moment, YYYY-MM-DD. */
export function todayInChina(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
