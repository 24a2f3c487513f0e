import { expect, test } from 'vitest';
import { regionName } from './region-names.ts';

test('names provinces and cities, and other codes after the nearest above them', () => {
  expect(regionName('CN')).toEqual({ zh: '全国', en: 'National' });
  expect(regionName('150000')).toEqual({ zh: '内蒙古', en: 'Inner Mongolia' });
  expect(regionName('440106')).toEqual({ zh: '广州（440106）', en: 'Guangzhou (440106)' });
  expect(regionName('150102').zh).toBe('内蒙古（150102）');
});
