import { expect, it } from 'vitest';
import { examLevelNames, levelNameOf } from './exam-level.ts';

it('is a skill level for an occupation, and either for another subject where both are written alike', () => {
  expect(levelNameOf({ subject: '6-31-01-03', level: 'senior' }).zh).toBe('高级工');
  expect(levelNameOf({ subject: '电气', level: 'intermediate' }).zh).toBe('中级 / 中级工');
  expect(levelNameOf({ subject: '电气', level: 'technician' }).zh).toBe('技师');
  expect(examLevelNames.assistant?.zh).toBe('助理级');
});
