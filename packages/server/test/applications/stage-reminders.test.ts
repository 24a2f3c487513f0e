import { addDays } from '@guantong/procedure';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindOfStages } from '../../src/modules/applications/remind-of-stages.ts';
import { openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';
import { submitCase } from '../support/submitted-case.ts';

const system = { role: 'system', purpose: 'test' } as const;
let scene: SeededOffice;
beforeAll(async () => {
  scene = await openSeededOffice('2026-06-15T01:00:00.000Z');
});
afterAll(() => scene.office.close());

test('the employer is reminded once, three working days before the day of its stage, and not while the case is held', async () => {
  const { office } = scene;
  const view = await submitCase(scene);
  // 2026-06-19 is the Dragon Boat Festival, the 20th and 21st a weekend: three working days before the 23rd is the 17th.
  await office.database.asOwner(
    `update cycles set stages = stages || '{"employerBy":"2026-06-23"}' where id = '${view.cycle.id}'`,
  );
  const remindOn = (day: string) =>
    remindOfStages({
      database: office.database,
      now: new Date(`${addDays(day, -1)}T16:00:05.000Z`),
      newId: () => crypto.randomUUID(),
    });
  const hold = (held: boolean) =>
    office.database.transaction(system, (tx) =>
      tx.updateTable('applications').set({ held }).where('id', '=', view.id).execute(),
    );
  expect(await remindOn('2026-06-16')).toBe(0);
  await hold(true);
  expect(await remindOn('2026-06-17')).toBe(0);
  await hold(false);
  expect(await remindOn('2026-06-17')).toBe(1);
  expect(await remindOn('2026-06-18')).toBe(0);
  const jobs = await office.database.transaction(system, (tx) =>
    tx.selectFrom('jobs').select('payload').where('idempotency_key', 'like', 'remind:%').execute(),
  );
  expect(jobs).toMatchObject([
    {
      payload: {
        applicationId: view.id,
        audience: 'employer-hr',
        subject: { zh: expect.stringContaining('2026年6月23日，还有 3 个工作日') },
      },
    },
  ]);
});
