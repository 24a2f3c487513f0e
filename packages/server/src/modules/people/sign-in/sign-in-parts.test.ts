import { describe, expect, test } from 'vitest';
import { AppError } from '../../../http/app-error.ts';
import { checkPassword } from './check-password.ts';
import { createPasswordCheck, hashPassword, isOutdated } from './password-hash.ts';
import { createTotpSecret, findTotpStep, totpCode, totpUri } from './second-factor.ts';
import { pauseAfter } from './sign-in-pause.ts';

const cost = { memoryKib: 64, passes: 1, lanes: 1 };

describe('passwords', () => {
  test('are argon2id with the cost of the settings, salted', async () => {
    const [one, two] = [await hashPassword('好好学习天天向上', cost), await hashPassword('好好学习天天向上', cost)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    expect(one).not.toBe(two);
    const check = createPasswordCheck(cost);
    expect(await check.verify(one, '好好学习天天向上')).toBe(true);
    expect(await check.verify(one, '好好学习天天向下')).toBe(false);
    expect(isOutdated(one, cost)).toBe(false);
    expect(isOutdated(one, { ...cost, passes: 2 })).toBe(true);
  });

  test('the same letters in another Unicode form are the same password', async () => {
    const hashed = await hashPassword('caf\u00e9-lange-genug', cost);
    expect(await createPasswordCheck(cost).verify(hashed, 'cafe\u0301-lange-genug')).toBe(true);
  });

  test('nobody has no password, and checking takes as long', async () => {
    const slow = { memoryKib: 8 * 1024, passes: 3, lanes: 1 };
    const check = createPasswordCheck(slow);
    const hashed = await hashPassword('correct horse', slow);
    await check.verify(null, 'warm up');
    const timed = async (hash: string | null) => {
      const start = performance.now();
      expect(await check.verify(hash, 'wrong horse')).toBe(false);
      return performance.now() - start;
    };
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let each = 0; each < 5; each++) {
      fastest.known = Math.min(fastest.known, await timed(hashed));
      fastest.unknown = Math.min(fastest.unknown, await timed(null));
    }
    expect(fastest.unknown).toBeGreaterThan(fastest.known / 3);
    expect(fastest.unknown).toBeLessThan(fastest.known * 3);
  });

  test('those that are tried first are refused', () => {
    const refused = ['Password123!', '1234567890', 'aaaaaaaaaaaa', 'qwertyuiop', 'zhangsan-2026', 'admin20260101'];
    for (const password of refused)
      expect(() => checkPassword(password, { loginName: 'zhangsan', path: '/password' })).toThrow(AppError);
    for (const password of ['correct horse battery', '车间里的第三台铣床'])
      expect(() => checkPassword(password, { loginName: 'zhangsan', path: '/password' })).not.toThrow();
  });
});

describe('the second factor', () => {
  // RFC 6238, appendix B: the secret "12345678901234567890", SHA-1; its codes of eight digits cut to six.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at %i seconds shows %s', (seconds, code) => {
    const now = new Date(seconds * 1000);
    expect(totpCode(secret, now)).toBe(code);
    expect(findTotpStep(code, { secret, now, lastStep: null })).toBe(Math.floor(seconds / 30));
  });

  test('is taken one step early or late, not two, and never twice', () => {
    const at = (seconds: number) => new Date(seconds * 1000);
    const code = totpCode(secret, at(900));
    const step = 30;
    expect(findTotpStep(code, { secret, now: at(930), lastStep: null })).toBe(step);
    expect(findTotpStep(code, { secret, now: at(870), lastStep: null })).toBe(step);
    expect(findTotpStep(code, { secret, now: at(960), lastStep: null })).toBeUndefined();
    expect(findTotpStep(code, { secret, now: at(900), lastStep: step })).toBeUndefined();
    expect(findTotpStep(code, { secret, now: at(900), lastStep: step - 1 })).toBe(step);
  });

  test('has 160 bits and an address for the device', () => {
    const made = createTotpSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(made, 'li-si')).toContain(`otpauth://totp/Guantong:li-si?issuer=Guantong&secret=${made}`);
  });
});

test('pauses begin after the settings’ number of failures, double, and end at an hour', () => {
  expect([1, 4, 5, 6, 7, 10, 11, 60].map((failures) => pauseAfter(failures, 5))).toEqual([
    0, 0, 60, 120, 240, 1_920, 3_600, 3_600,
  ]);
});
