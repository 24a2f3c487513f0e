import { roleWords } from '../access/role-words.ts';
import { demonstrationPassword } from '../modules/people/accounts/demonstration-password.ts';
import { principals } from './cast.ts';
import type { DemonstrationReceipt } from './complaints/demonstration-receipt.ts';

/** What the terminal says once the demonstration is there: a log-in for each role, the one password, and a receipt for a stranger. */
export function demonstrationNotice({ number, code }: DemonstrationReceipt): string {
  const lines = principals.map(({ loginName, role }) => {
    const { zh, en } = roleWords[role];
    return `    ${loginName.padEnd(18)}${zh} · ${en}`;
  });
  return `演示数据已就绪（一个虚构的省），所有账号的密码都是 · The demonstration is ready (a made-up province); the password of every account is ${demonstrationPassword}\n${lines.join('\n')}\n  ${followed}：${number}  ${code}\n`;
}

const followed =
  '后台办成后，任何人凭此回执在 /complain/follow 查询一件异议 · once it is made in the background, anybody follows a complaint at /complain/follow by';
