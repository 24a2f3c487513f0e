import { AppError } from '../../../http/app-error.ts';

/** What is tried first everywhere; compared in small letters, also with digits or marks behind. */
const common = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r',
  '1q2w3e4r5t',
  '1qaz2wsx',
  'qazwsxedc',
  'abc123',
  'abcd1234',
  'a123456',
  'aa123456',
  'woaini',
  'woaini1314',
  '5201314',
  '123456',
  '123456789',
  '1234567890',
  '0123456789',
  '987654321',
  '9876543210',
  '111111',
  '000000',
  '888888',
  '666666',
  '123123',
  '147258369',
  'iloveyou',
  'admin',
  'administrator',
  'root',
  'welcome',
  'letmein',
  'changeme',
  'guantong',
  'zhicheng',
  'renshe',
];

/**
 * Throws `request-invalid` for a password that is tried first: a common one, the login name, one sign repeated or a run of
 * digits. Its length is the schema's to check (NIST SP 800-63B, 5.1.1.2: length and a list of common ones, no rules of
 * composition).
 */
export function checkPassword(
  password: string,
  { loginName, path }: { readonly loginName: string; readonly path: string },
): void {
  const plain = password.toLowerCase();
  const stem = plain.replace(/[^a-z0-9@]+$/, '').replace(/[!?.0-9]+$/, '');
  const isCommon = common.some((each) => plain === each || stem === each || plain === each.repeat(2));
  const isRun = '01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain);
  if (isCommon || isRun || plain.includes(loginName) || new Set(plain).size < 4) {
    throw new AppError('request-invalid', {
      problems: [
        {
          path,
          expected: '不常用、不含登录名的密码 · a password that is not common and does not hold the login name',
          found: '太容易猜到 · one that is easily guessed',
        },
      ],
    });
  }
}
