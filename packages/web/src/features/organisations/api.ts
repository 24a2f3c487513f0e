import type {
  NewOrganisation,
  Organisation,
  OrganisationChange,
  OrganisationRow,
  OrganisationState,
} from '@guantong/contracts';
import type { Written } from '../../office/acts/act.ts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/organisations';

function readOrganisation(answer: unknown): Organisation {
  return readAnswer<Organisation>(answer, ['id', 'version', 'rights', 'scopes', 'can']);
}

export async function fetchOrganisations(
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<ListPage<OrganisationRow>> {
  return readList<OrganisationRow>(await callApi(`${base}?${params}`, { signal }));
}

export async function fetchOrganisation(id: string, signal: AbortSignal): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${id}`, { signal }));
}

/** Organisations, each with a page of its own. */
export const organisationKind: ThingKind<Organisation> = {
  name: 'organisation',
  list: 'organisations',
  fetch: fetchOrganisation,
};

export async function createOrganisation(organisation: NewOrganisation): Promise<Organisation> {
  return readOrganisation(await callApi(base, { method: 'POST', body: organisation }));
}

export async function changeOrganisation(id: string, change: OrganisationChange): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${id}`, { method: 'PUT', body: change }));
}

export async function changeContact({ id, version }: Organisation, contact: string | null): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${id}/contact`, { method: 'PUT', body: { version, contact } }));
}

export async function changeOrganisationState(
  { id, version }: Organisation,
  state: OrganisationState,
  reason: string,
): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${id}/state`, { method: 'PUT', body: { version, state, reason } }));
}

export async function grantRight(id: string, right: Written): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${id}/rights`, { method: 'POST', body: right }));
}

export async function grantScope(id: string, scope: Written): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${id}/scopes`, { method: 'POST', body: scope }));
}

/** What is held by register: rights of an employer, scopes of an evaluation body. */
export type HeldEntry = { readonly kind: 'rights' | 'scopes'; readonly id: string };

export async function endEntry(
  organisationId: string,
  { kind, id }: HeldEntry,
  end: { readonly to: string; readonly reason: string },
): Promise<Organisation> {
  return readOrganisation(await callApi(`${base}/${organisationId}/${kind}/${id}/end`, { method: 'POST', body: end }));
}
