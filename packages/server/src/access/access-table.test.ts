import { readFileSync } from 'node:fs';
import { type Role, roles } from '@guantong/contracts';
import { describe, expect, test } from 'vitest';
import { AppError } from '../http/app-error.ts';
import { listActions } from './access-table.ts';
import type { Actor } from './actor.ts';
import { authorise, judgeAccess } from './authorise.ts';
import type { Subject } from './conditions.ts';

const clerkOf = (role: Role, organisationId: string | null): Actor => ({
  accountId: 'account-1',
  sessionId: 'session-1',
  role,
  organisationId,
  personId: 'person-1',
  province: '99',
  bureauRegion: role.startsWith('bureau-') ? '150000' : null,
  displayName: '某人',
});
const actorIn = (role: Role) =>
  clerkOf(role, role === 'employer-hr' ? 'employer-1' : role.startsWith('body-') ? 'body-1' : null);

/** For each letter of the matrix, what makes the condition true and what makes it false; independent of the code. */
const letters: Readonly<Record<string, { readonly yes: Subject; readonly no: readonly Subject[] }>> = {
  O: { yes: { accountId: 'account-1' }, no: [{ accountId: 'account-2' }, { accountId: undefined }] },
  S: { yes: { accountId: 'account-2' }, no: [{ accountId: 'account-1' }, { accountId: undefined }] },
  P: { yes: { personId: 'person-1' }, no: [{ personId: 'person-2' }, { personId: undefined }] },
  N: { yes: { personId: 'person-2' }, no: [{ personId: 'person-1' }] },
  E: { yes: { employerIds: ['employer-2', 'employer-1'] }, no: [{ employerIds: ['employer-2'] }, { employerIds: [] }] },
  B: { yes: { bodyId: 'body-1' }, no: [{ bodyId: 'body-2' }, { bodyId: undefined }] },
  R: { yes: { region: '150102' }, no: [{ region: '440100' }, { region: 'CN' }, { region: undefined }] },
  V: { yes: { screen: 'employer-verification' }, no: [{ screen: 'body-acceptance' }, { screen: undefined }] },
  A: { yes: { screen: 'body-acceptance' }, no: [{ screen: 'employer-verification' }, { screen: undefined }] },
};

const lines = readFileSync(new URL('./access-matrix.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ +/));
const matrix = new Map(lines.slice(1).map(([action = '', ...cells]) => [action, cells]));

test('the matrix and the table name the same actions, and a cell for every role', () => {
  expect([...matrix.keys()].sort()).toEqual(
    listActions()
      .map(([action]) => action)
      .sort(),
  );
  for (const [action, cells] of matrix) expect([action, cells.length]).toEqual([action, roles.length]);
});

describe.each(listActions().map(([action]) => action))('%s', (action) => {
  test.each(roles.map((role, index) => [role, matrix.get(action)?.[index] ?? '?'] as const))('%s: %s', (role, cell) => {
    const actor = actorIn(role);
    const named = cell === '.' || cell === '*' ? [] : [...cell];
    const everything = Object.assign({}, ...Object.values(letters).map(({ yes }) => yes));
    const satisfied: Subject = Object.assign({}, ...named.map((letter) => letters[letter]?.yes));
    if (cell === '.') {
      for (const subject of [everything, {}, { accountId: 'account-1', personId: 'person-1' }])
        expect(judgeAccess(actor, action, subject)).toMatchObject({
          allowed: false,
          whyNot: { zh: expect.any(String) },
        });
      return;
    }
    expect(judgeAccess(actor, action, satisfied)).toEqual({ allowed: true });
    for (const letter of named)
      for (const no of letters[letter]?.no ?? [])
        expect([letter, judgeAccess(actor, action, { ...satisfied, ...no }).allowed]).toEqual([letter, false]);
  });
});

test('no role may do everything, and what one administrator may do no other may, but for what is everybody’s', () => {
  const allowedBy = (role: Role) => [...matrix].filter(([, cells]) => cells[roles.indexOf(role)] !== '.');
  for (const role of roles) expect(allowedBy(role).length).toBeLessThan(matrix.size);
  const alone = (role: Role) => {
    const [system, security, audit] = [
      'system-administrator',
      'security-administrator',
      'audit-administrator',
    ] as const;
    const others = [system, security, audit].filter((each) => each !== role);
    return allowedBy(role).filter(([, cells]) => others.every((other) => cells[roles.indexOf(other)] === '.'));
  };
  expect(alone('audit-administrator').map(([action]) => action)).toEqual([
    'audit.read',
    'audit.export',
    'audit.verify-cases',
  ]);
});

test('a bureau sees below itself: the nation everything, a province its own', () => {
  const nation = { ...actorIn('bureau-officer'), bureauRegion: 'CN' };
  expect(judgeAccess(nation, 'application.read', { region: '440106' }).allowed).toBe(true);
  expect(judgeAccess(nation, 'application.read', { region: 'CN' }).allowed).toBe(true);
  const city = { ...nation, bureauRegion: '440100' };
  expect(judgeAccess(city, 'application.read', { region: '440106' }).allowed).toBe(true);
  expect(judgeAccess(city, 'application.read', { region: '440000' }).allowed).toBe(false);
});

test('authorise throws not-allowed with the reason in both languages', () => {
  const attempt = () => authorise(actorIn('worker'), 'application.accept', { bodyId: 'body-1' });
  expect(attempt).toThrow(AppError);
  try {
    attempt();
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-allowed', reason: { zh: '申报人不能办理此事' } });
  }
});
