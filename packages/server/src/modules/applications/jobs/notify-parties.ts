import { jurisdictionChain } from '@guantong/engine';
import { z } from 'zod';
import type { SystemActor } from '../../../access/actor.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import type { Messenger } from '../../../jobs/messenger.ts';
import type { Party } from '../application-subject.ts';
import { findApplication } from '../applications.repository.ts';
import { listAccountsOfPerson, listAccountsOfRole } from './parties.repository.ts';

const noticeSchema = z.object({
  applicationId: z.uuid(),
  audience: z.enum(['applicant', 'employer-hr', 'body-clerk', 'body-chair', 'bureau-supervisor']),
  subject: z.object({ zh: z.string(), en: z.string() }),
  link: z.string(),
});

/** Puts a line into the inbox of everybody of one party of a case. Run again it tells them again, which does no harm. */
export function createNotifyHandler(messenger: Messenger): JobHandler {
  return async ({ job, database }) => {
    const { applicationId, audience, subject, link } = noticeSchema.parse(job.payload);
    return database.transaction(system, async (tx) => {
      const accounts = await listAccountsOf(tx, applicationId, audience);
      for (const accountId of accounts) await messenger.send(tx, { accountId, kind: 'application', subject, link });
      return { told: accounts.length };
    });
  };
}

const system: SystemActor = { role: 'system', purpose: 'notify' };

async function listAccountsOf(
  tx: DatabaseTransaction,
  applicationId: string,
  party: Party,
): Promise<readonly string[]> {
  const record = await findApplication(tx, applicationId);
  if (record === undefined) return [];
  switch (party) {
    case 'applicant':
      return listAccountsOfPerson(tx, record.person_id);
    case 'employer-hr':
      return record.employer_id === null
        ? []
        : listAccountsOfRole(tx, { role: party, organisationId: record.employer_id });
    case 'body-clerk':
    case 'body-chair':
      return listAccountsOfRole(tx, { role: party, organisationId: record.body_id });
    case 'bureau-supervisor':
      return listAccountsOfRole(tx, { role: party, regions: jurisdictionChain(record.jurisdiction) });
  }
}
