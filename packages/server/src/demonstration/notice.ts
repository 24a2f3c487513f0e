import { roleWords } from '../access/role-words.ts';
import { demonstrationPassword } from '../modules/people/accounts/demonstration-password.ts';
import { principals } from './cast.ts';

/** What the terminal says once the demonstration is there: a log-in for each role, and the one password. */
export function demonstrationNotice(): string {
  const lines = principals.map(({ loginName, role }) => {
    const { zh, en } = roleWords[role];
    return `    ${loginName.padEnd(18)}${zh} · ${en}`;
  });
  return `演示数据已就绪（一个虚构的省），所有账号的密码都是 · The demonstration is ready (a made-up province); the password of every account is ${demonstrationPassword}\n${lines.join('\n')}\n`;
}
