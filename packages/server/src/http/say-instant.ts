/** An instant as the clock in China (Asia/Shanghai, UTC+8 all year) showed it, for people: '2026-10-08 14:05'. */
export function sayInstantInChina(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
