import type { Text } from '@guantong/engine';
import { caseActions, complaintActions, meetingActions } from '@guantong/procedure';
import { listActions } from './access-table.ts';

/** What an entry of the audit record tells of, in words; null for an action that an earlier version wrote. */
export function recordWords(action: string): Text | null {
  return words.get(action) ?? null;
}

/** What is written down under a name that the access table has not: it befalls somebody, the product does it by itself, or who began it may. */
const unasked: Readonly<Record<string, Text>> = {
  'account.register': { zh: '注册账号', en: 'Register an account' },
  'session.begin': { zh: '登录', en: 'Sign in' },
  'session.end': { zh: '退出登录', en: 'Sign out' },
  'sign-in.fail': { zh: '登录失败', en: 'Failed sign-in' },
  'resident-id-read': { zh: '查看证件号码', en: 'Read a resident id' },
  'sheet.open-file': { zh: '评议时打开佐证材料', en: 'Open evidence of a case under review' },
  'complaint.report': { zh: '提交投诉举报', en: 'File a complaint' },
  'complaint.add-file': { zh: '补充投诉举报材料', en: 'Add a file to a complaint' },
  'complaint.open-file': { zh: '打开投诉举报材料', en: 'Open a file of a complaint' },
  'certificate.stop-batch': { zh: '停止批量发证', en: 'Stop a batch of certificates' },
  'integrity-ban.impose': { zh: '记入诚信档案', en: 'Enter a ban in the integrity ledger' },
  'demonstration.seed': { zh: '生成演示数据', en: 'Make the demonstration' },
};

const words: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(caseActions).map(([kind, said]): [string, Text] => [`application.${kind}`, said]),
  ...Object.entries(meetingActions).map(([kind, said]): [string, Text] => [`meeting.${kind}`, said]),
  ...Object.entries(complaintActions).map(([kind, said]): [string, Text] => [`complaint.${kind}`, said]),
  ...listActions().map(([action, rule]): [string, Text] => [action, rule.words]),
  ...Object.entries(unasked),
]);
