import { expect, test } from 'vitest';
import { recordWords } from './record-words.ts';

test.each([
  ['role.grant', '授予角色'],
  ['session.begin', '登录'],
  ['application.lapse', '逾期视为放弃'],
  ['meeting.open-meeting', '开会'],
  ['complaint.close', '结案'],
  ['complaint.report', '提交投诉举报'],
])('%s is told as %s', (action, zh) => {
  expect(recordWords(action)?.zh).toBe(zh);
});

test('an action that nothing knows any more has no words', () => {
  expect(recordWords('account.dance')).toBeNull();
});
