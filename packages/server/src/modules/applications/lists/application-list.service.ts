import {
  type ApplicationFilter,
  type ApplicationListQuery,
  type ApplicationRow,
  COUNTED_AT_MOST,
} from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { inParts } from '../../../database/slice.ts';
import type { ApplicationAct } from '../application-act.ts';
import { caseRoleOf } from '../case-context.ts';
import { type BoxOwner, countApplications, listApplications } from './application-list.repository.ts';
import { presentApplicationRow } from './present-application-row.ts';

type Reading = Pick<ApplicationAct, 'tx' | 'actor' | 'library'>;

export async function readApplications(
  { tx, actor, library }: Reading,
  { page, size, ...filter }: ApplicationListQuery,
) {
  authorise(actor, 'application.list');
  const by = { filter, owner: boxOwnerOf(actor) };
  const [rows, counted] = await Promise.all([
    listApplications(tx, by, { offset: (page - 1) * size, limit: size }),
    countApplications(tx, by, COUNTED_AT_MOST),
  ]);
  return {
    items: rows.map((row) => presentApplicationRow(library, row)),
    ...counted,
    page,
    size,
  };
}

/** All rows of a filter, a part at a time, for an export. */
export async function* exportApplications(
  { tx, actor, library }: Reading,
  filter: ApplicationFilter,
): AsyncGenerator<ApplicationRow> {
  authorise(actor, 'application.export');
  for await (const row of inParts((slice) => listApplications(tx, { filter, owner: boxOwnerOf(actor) }, slice)))
    yield presentApplicationRow(library, row);
}

export function boxOwnerOf({ accountId, personId, organisationId, role }: Actor): BoxOwner {
  const party = caseRoleOf(role);
  return { accountId, personId, organisationId, party: party === 'system' ? undefined : party };
}
