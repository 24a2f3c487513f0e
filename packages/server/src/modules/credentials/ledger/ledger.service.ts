import { appendAudit } from '../../../database/append-audit.ts';
import { digestOf } from '../../../database/digest-of.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { type BanRecord, findBan, insertBan, markLifted } from '../../people/integrity/ledger.repository.ts';
import type { CredentialWork } from '../credential-work.ts';

/** 三年内不得申报 (facts B.1: 人社部发〔2024〕56号, basis: unverified), in both directions (广东 2019, basis: press-summary). */
export const BAN_YEARS = 3;

/** Whose fraud was found, in which case, and the certificate where there was one. */
export interface FraudFound {
  readonly province: string;
  readonly person_province: string;
  readonly person_id: string;
  readonly jurisdiction: string;
  readonly certificate: { readonly id: string; readonly number: string } | null;
}

/** Enters a person into the integrity ledger: from today, for three years, for every application in either direction. */
export async function imposeBan(
  { tx, now, newId, by }: CredentialWork,
  { found, reason }: { readonly found: FraudFound; readonly reason: string },
): Promise<void> {
  if (by.accountId === null) throw new AppError('not-allowed');
  const from = todayInChina(now);
  const id = newId();
  await insertBan(tx, {
    province: found.province,
    id,
    person_province: found.person_province,
    person_id: found.person_id,
    certificate_id: found.certificate?.id ?? null,
    jurisdiction: found.jurisdiction,
    from_on: from,
    until_on: lastDay(from),
    reason,
    imposed_by: by.accountId,
    imposed_at: now.toISOString(),
    lifted_at: null,
    lifting_reason: null,
  });
  await appendAudit(tx, {
    chain: `person:${found.person_id}`,
    province: found.person_province,
    at: now.toISOString(),
    actor: by,
    action: 'integrity-ban.impose',
    subject: { kind: 'integrity-ban', id },
    detail: { from, until: lastDay(from), certificate: found.certificate?.number ?? null },
  });
}

/** Takes a ban back, such as after a complaint; it does not count any more. Throws `ban-not-found`, `step-not-possible`. */
export async function liftBan(
  { tx, now, by }: CredentialWork,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<BanRecord> {
  const ban = await findBan(tx, id);
  if (ban === undefined) throw new AppError('ban-not-found');
  const at = now.toISOString();
  if (!(await markLifted(tx, { id, at, reason }))) {
    const alreadyLifted = { zh: '已解除', en: 'it was lifted before' };
    throw new AppError('step-not-possible', { reason: alreadyLifted });
  }
  await appendAudit(tx, {
    chain: `person:${ban.person_id}`,
    province: ban.person_province,
    at,
    actor: by,
    action: 'integrity-ban.lift',
    subject: { kind: 'integrity-ban', id },
    detail: { reasonSha256: digestOf({ reason }) },
  });
  return { ...ban, lifted_at: at, lifting_reason: reason };
}

/** The day before the same day three years on: both ends count. */
function lastDay(from: string): string {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + BAN_YEARS);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
