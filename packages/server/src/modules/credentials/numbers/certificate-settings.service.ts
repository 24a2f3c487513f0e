import type { CertificateSettings, CertificateSettingsChange } from '@guantong/contracts';
import { checkBodyNumberPattern, defaultTitleNumberPattern } from '@guantong/procedure';
import { authorise } from '../../../access/authorise.ts';
import { listCan } from '../../../access/list-can.ts';
import { DatabaseError } from '../../../database/database-error.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { findOrganisation } from '../../organisations/register/organisations.repository.ts';
import {
  type CertificateSettingsRecord,
  findCertificateSettings,
  insertCertificateSettings,
  updateCertificateSettings,
} from './certificate-settings.repository.ts';

/** How a body numbers its certificates; version 0 where nothing was entered yet. Throws `organisation-not-found`. */
export async function readSettings({ tx, actor }: Act, bodyId: string): Promise<CertificateSettings> {
  const subject = await subjectOf(tx, bodyId);
  authorise(actor, 'certificate-settings.read', subject);
  const found = await findCertificateSettings(tx, bodyId);
  return {
    bodyLetter: found?.body_letter ?? 'S',
    bodyCode: found?.body_code ?? '0000',
    site: found?.site ?? '000000',
    titleTemplate: found?.title_template ?? defaultTitleNumberPattern.template,
    titleBody: found?.title_body ?? '',
    version: found?.version ?? 0,
    can: listCan(actor, subject, [{ action: 'certificate-settings.change' }]),
  };
}

/** Throws `title-pattern-invalid`, `title-body-taken` and `version-stale` besides. Numbers that were given stay. */
export async function changeSettings(
  act: Act,
  bodyId: string,
  { bodyLetter, bodyCode, site, titleTemplate, titleBody, version }: CertificateSettingsChange,
): Promise<CertificateSettings> {
  const { tx, actor } = act;
  const subject = await subjectOf(tx, bodyId);
  authorise(actor, 'certificate-settings.change', subject);
  checkTemplate(titleTemplate, titleBody);
  const found = await findCertificateSettings(tx, bodyId);
  if ((found?.version ?? 0) !== version) throw new AppError('version-stale');
  const columns = {
    body_id: bodyId,
    body_letter: bodyLetter,
    body_code: bodyCode,
    site,
    title_template: titleTemplate,
    title_body: titleBody,
  };
  if (!(await keepSettings(tx, { ...columns, version }))) throw new AppError('version-stale');
  await recordChange(act, {
    chain: `organisation:${bodyId}`,
    action: 'certificate-settings.change',
    subject: { kind: 'organisation', id: bodyId },
    region: subject.region,
    detail: { bodyLetter, bodyCode, site, titleTemplate, titleBody },
  });
  return readSettings(act, bodyId);
}

/** False where the settings have another version by now. Other bodies' codes are not seen here: the database refuses one of them. */
async function keepSettings(tx: Act['tx'], settings: CertificateSettingsRecord): Promise<boolean> {
  const { version, ...columns } = settings;
  try {
    if (version > 0) return await updateCertificateSettings(tx, settings);
    await insertCertificateSettings(tx, columns);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.constraint === 'certificate_settings_pkey') return false;
    if (error.constraint === 'certificate_settings_title_body_key') throw new AppError('title-body-taken');
    throw error;
  }
}

async function subjectOf(tx: Act['tx'], bodyId: string) {
  const body = await findOrganisation(tx, bodyId);
  if (body === undefined || body.kind !== 'evaluation-body') throw new AppError('organisation-not-found');
  return { bodyId, region: body.region };
}

function checkTemplate(template: string, body: string): void {
  const problems = checkBodyNumberPattern({ ...defaultTitleNumberPattern, template, body }).map(
    ({ field, expectation, found }) => ({
      path: field === 'template' ? '/titleTemplate' : '/titleBody',
      expected: `${expectation.zh} · ${expectation.en}`,
      found,
    }),
  );
  if (problems.length > 0) throw new AppError('title-pattern-invalid', { problems });
}
