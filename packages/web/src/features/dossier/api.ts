import type {
  DossierFact,
  DossierImportResult,
  EvidenceUpload,
  FactHistory,
  PersonDossier,
  Retirement,
} from '@guantong/contracts';
import { queryOptions } from '@tanstack/react-query';
import { sendForm } from '../../lib/send-form.ts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';
import type { SendFile } from '../../office/form/file-upload.tsx';

const own = '/api/dossier';
const members = ['person', 'facts', 'can'] as const;
const factMembers = ['factId', 'version', 'list'] as const;

async function fetchOwnDossier(signal: AbortSignal): Promise<PersonDossier> {
  return readAnswer<PersonDossier>(await callApi(own, { signal }), members);
}

export const ownDossierQuery = queryOptions({
  queryKey: ['office', 'dossier'],
  queryFn: ({ signal }) => fetchOwnDossier(signal),
});

/** A person's dossier as an office sees it; with a screen, the resident id in clear, which is recorded. */
export async function fetchPersonDossier(
  id: string,
  { query = {}, signal }: { readonly query?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<PersonDossier> {
  const address = `/api/persons/${id}/dossier?${new URLSearchParams(query)}`;
  return readAnswer<PersonDossier>(await callApi(address, signal === undefined ? {} : { signal }), members);
}

/** A record as it was typed, with the files that prove it; without a fact it is a new one. */
export interface FactToSave {
  readonly fact: DossierFact | undefined;
  readonly list: DossierFact['list'];
  readonly value: unknown;
  readonly evidence: readonly string[];
}

export async function saveOwnFact({ fact, list, value, evidence }: FactToSave): Promise<DossierFact> {
  const answer =
    fact === undefined
      ? await callApi(`${own}/facts`, { method: 'POST', body: { list, value, evidence } })
      : await callApi(`${own}/facts/${fact.factId}`, {
          method: 'PUT',
          body: { version: fact.version, value, evidence },
        });
  return readAnswer<DossierFact>(answer, factMembers);
}

export async function removeOwnFact({ factId, version }: DossierFact): Promise<void> {
  await callApi(`${own}/facts/${factId}?version=${version}`, { method: 'DELETE' });
}

export async function fetchFactHistory(factId: string, signal: AbortSignal): Promise<FactHistory> {
  return readAnswer<FactHistory>(await callApi(`${own}/facts/${factId}/history`, { signal }), ['items']);
}

export async function addPersonFact(personId: string, { list, value }: FactToSave): Promise<DossierFact> {
  const answer = await callApi(`/api/persons/${personId}/facts`, { method: 'POST', body: { list, value } });
  return readAnswer<DossierFact>(answer, factMembers);
}

/** Notes when somebody of the own employer retired; null: in service. */
export async function recordRetirement(personId: string, retirement: Retirement): Promise<PersonDossier> {
  const answer = await callApi(`/api/persons/${personId}/retirement`, { method: 'PUT', body: retirement });
  return readAnswer<PersonDossier>(answer, members);
}

/** What a self-check file would add, or, without `preview`, adds. */
export async function importSelfCheck(file: unknown, preview: boolean): Promise<DossierImportResult> {
  const answer = await callApi(`${own}/import`, { method: 'POST', body: { preview, file } });
  return readAnswer<DossierImportResult>(answer, ['preview', 'items']);
}

export const uploadEvidence: SendFile<EvidenceUpload> = async (file, options) => {
  const form = new FormData();
  form.append('file', file);
  return readAnswer<EvidenceUpload>(await sendForm('/api/evidence', form, options), ['id', 'name']);
};
