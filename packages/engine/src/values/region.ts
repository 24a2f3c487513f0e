import type { Region } from './request.ts';

/** A jurisdiction and all above it, national first: 440106 → CN, 440000, 440100, 440106. */
export function jurisdictionChain(jurisdiction: string): readonly string[] {
  if (jurisdiction === 'CN') return ['CN'];
  const [province, city] = [`${jurisdiction.slice(0, 2)}0000`, `${jurisdiction.slice(0, 4)}00`];
  return [...new Set(['CN', province, city, jurisdiction])];
}

/** Whether a region lies in an area: 440106 lies in 440100 and in 440000. */
export function regionWithin(region: Region, area: Region): boolean {
  return region.startsWith(area.replace(/(00)+$/, ''));
}
