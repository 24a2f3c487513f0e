import { randomUUID } from 'node:crypto';
import { type CaseState, defaultTitleNumberPattern } from '@guantong/procedure';
import { sql } from 'kysely';
import type { Database } from '../../../src/database/database.ts';
import { insertRows } from '../../../src/demonstration/insert-rows.ts';
import { findApplication } from '../../../src/modules/applications/applications.repository.ts';
import { insertCertificateSettings } from '../../../src/modules/credentials/numbers/certificate-settings.repository.ts';
import type { SeededOffice } from '../../support/seeded-office.ts';
import { submitCase } from '../../support/submitted-case.ts';

const system = { role: 'system', purpose: 'test' } as const;
/** The day the committee passed the cases of these tests. */
export const passedOn = '2026-06-10';

/** The codes of a body; absent: of the one of the scene's title review. */
export async function enterSettings(
  { office, seeded }: SeededOffice,
  bodyId = seeded.cycles.titleReview.body_id,
): Promise<void> {
  await enterSettingsOf(office.database, bodyId);
}

export async function enterSettingsOf(database: Database, bodyId: string): Promise<void> {
  await database.transaction(system, (tx) =>
    insertCertificateSettings(tx, {
      body_id: bodyId,
      body_letter: 'S',
      body_code: '0000',
      site: '000123',
      title_template: defaultTitleNumberPattern.template,
      title_body: `GT${bodyId.slice(0, 8).toUpperCase()}`,
    }),
  );
}

/** A case of the scene's technician whose result is confirmed: what comes before is tried elsewhere. */
export async function confirmedCase(scene: SeededOffice): Promise<string> {
  const { id } = await submitCase(scene);
  await confirmCase(scene.office.database, id);
  return id;
}

/** Puts a submitted case where its result is confirmed. */
export async function confirmCase(database: Database, id: string): Promise<void> {
  await database.transaction(system, async (tx) => {
    const record = await findApplication(tx, id);
    if (record === undefined) throw new Error('no case');
    await tx
      .updateTable('applications')
      .set({
        case_state: JSON.stringify(confirmed(record.case_state)),
        state: 'confirmed',
        waiting_for: null,
        due_on: null,
        reached_body_at: record.submitted_at,
      })
      .where('id', '=', id)
      .execute();
  });
}

/** As many copies of a case that is confirmed, each a case of its own. */
export async function copyCases(
  { office }: { readonly office: { readonly database: Database } },
  id: string,
  count: number,
): Promise<readonly string[]> {
  return office.database.transaction(system, async (tx) => {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(applications) as row from applications where id = ${id}`.execute(tx);
    const record = await findApplication(tx, id);
    const ids = Array.from({ length: count }, () => randomUUID());
    const copies = ids.map((copy) => ({
      ...rows[0]?.row,
      ...{ id: copy, number: copy, target_key: copy, state: 'confirmed', case_state: record?.case_state },
    }));
    await insertRows(tx, 'applications', copies);
    return ids;
  });
}

function confirmed(state: CaseState): CaseState {
  return {
    ...state,
    state: 'confirmed',
    result: {
      passed: true,
      basis: { kind: 'ballot', ids: ['round-1'], hash: '0'.repeat(64) },
      on: passedOn,
      publishedOn: passedOn,
    },
  };
}
