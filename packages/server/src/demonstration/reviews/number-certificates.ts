import { defaultTitleNumberPattern } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { changeSettings, readSettings } from '../../modules/credentials/numbers/certificate-settings.service.ts';
import type { ReviewStage } from './review-stage.ts';

/** The codes of a body, which the bureau enters before anything is issued. */
export async function numberCertificates(stage: ReviewStage, officer: Actor, bodyId: string): Promise<void> {
  const { database, newId, until } = stage;
  await database.transaction(officer, async (tx) => {
    const act = { tx, actor: officer, newId, now: until };
    if ((await readSettings(act, bodyId)).version > 0) return;
    const letters = bodyId.slice(0, 4).toUpperCase();
    await changeSettings(act, bodyId, {
      bodyLetter: 'S',
      bodyCode: '0000',
      site: '000001',
      titleTemplate: defaultTitleNumberPattern.template,
      titleBody: `YS${letters}`,
      version: 0,
    });
  });
}
