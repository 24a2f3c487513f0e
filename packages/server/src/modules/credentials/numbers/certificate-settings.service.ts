import type { CertificateSettings, CertificateSettingsChange } from '@guantong/contracts';
import { authorise } from '../../../access/authorise.ts';
import { listCan } from '../../../access/list-can.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { findOrganisation } from '../../organisations/register/organisations.repository.ts';
import {
  findCertificateSettings,
  insertCertificateSettings,
  updateCertificateSettings,
} from './certificate-settings.repository.ts';
import { defaultTitlePattern, isTitlePattern } from './number-scheme.ts';

/** How a body numbers its certificates; version 0 where nothing was entered yet. Throws `organisation-not-found`. */
export async function readSettings({ tx, actor }: Act, bodyId: string): Promise<CertificateSettings> {
  const subject = await subjectOf(tx, bodyId);
  authorise(actor, 'certificate-settings.read', subject);
  const found = await findCertificateSettings(tx, bodyId);
  return {
    bodyLetter: found?.body_letter ?? 'S',
    bodyCode: found?.body_code ?? '0000',
    site: found?.site ?? '000000',
    titlePattern: found?.title_pattern ?? defaultTitlePattern,
    version: found?.version ?? 0,
    can: listCan(actor, subject, [{ action: 'certificate-settings.change' }]),
  };
}

/** Throws `title-pattern-invalid` and `version-stale` besides. Numbers that were given stay. */
export async function changeSettings(
  act: Act,
  bodyId: string,
  { bodyLetter, bodyCode, site, titlePattern, version }: CertificateSettingsChange,
): Promise<CertificateSettings> {
  const { tx, actor } = act;
  const subject = await subjectOf(tx, bodyId);
  authorise(actor, 'certificate-settings.change', subject);
  if (!isTitlePattern(titlePattern)) throw new AppError('title-pattern-invalid');
  const found = await findCertificateSettings(tx, bodyId);
  if ((found?.version ?? 0) !== version) throw new AppError('version-stale');
  const columns = { body_id: bodyId, body_letter: bodyLetter, body_code: bodyCode, site, title_pattern: titlePattern };
  if (found === undefined) await insertCertificateSettings(tx, columns);
  else if (!(await updateCertificateSettings(tx, { ...columns, version }))) throw new AppError('version-stale');
  await recordChange(act, {
    chain: `organisation:${bodyId}`,
    action: 'certificate-settings.change',
    subject: { kind: 'organisation', id: bodyId },
    region: subject.region,
    detail: { bodyLetter, bodyCode, site, titlePattern },
  });
  return readSettings(act, bodyId);
}

async function subjectOf(tx: Act['tx'], bodyId: string) {
  const body = await findOrganisation(tx, bodyId);
  if (body === undefined || body.kind !== 'evaluation-body') throw new AppError('organisation-not-found');
  return { bodyId, region: body.region };
}
