import type {
  Certificate,
  CertificateAct,
  CertificateFilter,
  CertificateListQuery,
  CertificateRow,
  Wallet,
} from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { authorise } from '../../access/authorise.ts';
import { inParts } from '../../database/slice.ts';
import type { Act } from '../../http/act.ts';
import { AppError } from '../../http/app-error.ts';
import type { WorkContext } from '../../http/route-context.ts';
import { applicationSubject } from '../applications/application-subject.ts';
import { findApplication } from '../applications/applications.repository.ts';
import { findOrganisation } from '../organisations/register/organisations.repository.ts';
import { certificateSubject } from './certificate-steps.ts';
import type { CertificateRecord } from './certificates.repository.ts';
import { correctCertificate, resumeCertificate, revokeCertificate, suspendCertificate } from './change-certificate.ts';
import { type CredentialWork, doerOf, runCredentialWork } from './credential-work.ts';
import { issueCertificate } from './issue-certificate.ts';
import { type NamedCertificate, presentCertificate, presentCertificateRow } from './present-certificate.ts';
import {
  countCertificates,
  findNamedCertificate,
  listCertificates,
  listNamedOfPerson,
} from './register/certificate-list.repository.ts';

export async function readCertificates({ tx, actor }: Act, { page, size, ...filter }: CertificateListQuery) {
  authorise(actor, 'certificate.list');
  const records = await listCertificates(tx, { filter, offset: (page - 1) * size, limit: size });
  return { items: records.map(presentCertificateRow), total: await countCertificates(tx, filter), page, size };
}

export async function* exportCertificates(
  { tx, actor }: Act,
  filter: CertificateFilter,
): AsyncGenerator<CertificateRow> {
  authorise(actor, 'certificate.list');
  for await (const row of inParts((slice) => listCertificates(tx, { filter, ...slice })))
    yield presentCertificateRow(row);
}

/** The caller's own certificates. */
export async function readWallet({ tx, actor }: Act): Promise<Wallet> {
  authorise(actor, 'certificate.wallet');
  const records = actor.personId === null ? [] : await listNamedOfPerson(tx, actor.personId);
  const items: Certificate[] = [];
  for (const record of records) items.push(await presentCertificate(tx, actor, record));
  return { items };
}

/** Throws `certificate-not-found` where the caller may not see it. */
export async function getCertificate({ tx, actor }: Pick<Act, 'tx' | 'actor'>, id: string): Promise<NamedCertificate> {
  const record = await findNamedCertificate(tx, id);
  if (record === undefined) throw new AppError('certificate-not-found');
  authorise(actor, 'certificate.read', certificateSubject(record));
  return record;
}

export async function readCertificate(act: Act, id: string): Promise<Certificate> {
  return presentCertificate(act.tx, act.actor, await getCertificate(act, id));
}

/** Issues the certificate of a case, asked for by whoever chairs the body. */
export async function issueFor(context: WorkContext, actor: Actor, applicationId: string): Promise<Certificate> {
  await context.database.transaction(actor, async (tx) => {
    const record = await findApplication(tx, applicationId);
    if (record === undefined) throw new AppError('application-not-found');
    authorise(actor, 'certificate.issue', applicationSubject(record));
  });
  const { id } = await runCredentialWork(context, doerOf(actor), (work) => issueCertificate(work, applicationId));
  return readAs(context, actor, id);
}

/** Does one thing to a certificate: in one transaction with its status lists, the message to the holder and the audit. */
export async function actOnCertificate(
  context: WorkContext,
  actor: Actor,
  id: string,
  act: CertificateAct,
): Promise<Certificate> {
  const region = await context.database.transaction(actor, async (tx) => {
    const record = await getCertificate({ tx, actor }, id);
    const action = act.kind === 'revoke' && act.fraud ? 'revoke-for-fraud' : act.kind;
    authorise(actor, `certificate.${action}`, certificateSubject(record));
    return (await findOrganisation(tx, record.body_id))?.region ?? record.jurisdiction;
  });
  const done = await runCredentialWork(context, doerOf(actor), (work) => takeAct(work, { id, act, region }));
  return readAs(context, actor, done.id);
}

interface ActToTake {
  readonly id: string;
  readonly act: CertificateAct;
  readonly region: string;
}

async function takeAct(work: CredentialWork, { id, act, region }: ActToTake): Promise<CertificateRecord> {
  const change = { id, version: act.version, reason: act.reason };
  switch (act.kind) {
    case 'suspend':
      return suspendCertificate(work, change);
    case 'resume':
      return resumeCertificate(work, change);
    case 'revoke':
      return revokeCertificate(work, { ...change, fraud: act.fraud });
    case 'correct': {
      const correction = {
        ...(act.holder === undefined ? {} : { person_name: act.holder }),
        ...(act.specialty === undefined ? {} : { specialty: act.specialty }),
        ...(act.obtainedOn === undefined ? {} : { obtained_on: act.obtainedOn }),
      };
      return correctCertificate(work, { ...change, correction, region });
    }
  }
}

function readAs({ database, now, newId }: WorkContext, actor: Actor, id: string): Promise<Certificate> {
  return database.transaction(actor, (tx) => readCertificate({ tx, actor, now: now(), newId }, id));
}
