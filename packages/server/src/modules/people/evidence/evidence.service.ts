import type { EvidenceUpload } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { getOwnPerson } from '../dossier/dossier.service.ts';
import { holdDossier } from '../dossier/facts.repository.ts';
import { personSubject } from '../dossier/person-subject.ts';
import { presentEvidence } from '../dossier/present-dossier.ts';
import {
  countEvidence,
  type EvidenceRecord,
  findEvidence,
  findEvidenceByHash,
  insertEvidence,
} from './evidence.repository.ts';
import { type InspectedFile, inspectUpload } from './inspect-upload.ts';
import type { Upload } from './read-upload.ts';
import type { VirusScanner } from './virus-scanner.ts';

/** More files than anybody needs; they are kept in the database. */
const MOST_FILES = 200;
const tooManyFiles = {
  zh: `每人最多保存 ${MOST_FILES} 份佐证材料，不能再上传；请在记录中使用已有的材料`,
  en: `a person keeps at most ${MOST_FILES} files: use one of those there are`,
};

/**
 * Takes a file in for the person of the account: by its bytes a PDF, JPEG or PNG, scanned where a scanner is set up. The
 * same file of the same person is kept once. Throws `evidence-refused`, `scanner-unavailable`, and `step-not-possible` where
 * the person has as many files as are kept.
 */
export async function uploadEvidence(
  { database, now, newId }: Pick<OfficeContext, 'database' | 'now' | 'newId'>,
  actor: Actor,
  { upload, scanner }: { readonly upload: Upload; readonly scanner: VirusScanner | undefined },
): Promise<EvidenceUpload> {
  authorise(actor, 'evidence.upload', { personId: actor.personId });
  const file = await inspectUpload(upload, scanner);
  return database.transaction(actor, (tx) => keep({ tx, actor, now: now(), newId }, file));
}

/** A file with its content for whom the person’s dossier is open; who opened it is noted. Throws `evidence-not-found`. */
export async function openEvidence(act: Act, id: string) {
  const { tx, actor } = act;
  const file = await findEvidence(tx, id);
  if (file === undefined) throw new AppError('evidence-not-found');
  authorise(actor, 'evidence.read', await personSubject(tx, file.person_id, actor));
  await recordOnEvidence(act, file, 'evidence.read');
  return file;
}

async function keep(
  act: Act,
  { name, bytes, mediaType, sha256, scan: verdict }: InspectedFile,
): Promise<EvidenceUpload> {
  const { tx, actor, now, newId } = act;
  const person = await getOwnPerson(act);
  // Two uploads at a time would both find room for one.
  await holdDossier(tx, person.id);
  const before = await findEvidenceByHash(tx, { personId: person.id, sha256 });
  if (before === undefined && (await countEvidence(tx, person.id)) >= MOST_FILES)
    throw new AppError('step-not-possible', { reason: tooManyFiles });
  const isNew = await insertEvidence(tx, {
    province: person.province,
    id: newId(),
    person_id: person.id,
    name,
    media_type: mediaType,
    size: bytes.length,
    sha256,
    scan: verdict,
    content: bytes,
    uploaded_by: actor.accountId,
    uploaded_at: now.toISOString(),
  });
  const kept = await findEvidenceByHash(tx, { personId: person.id, sha256 });
  if (kept === undefined) throw new Error('a file that was kept is not there');
  if (isNew) await recordOnEvidence(act, kept, 'evidence.upload');
  return { ...presentEvidence(kept), sha256, scan: kept.scan };
}

async function recordOnEvidence({ tx, actor, now }: Act, file: EvidenceRecord, action: string): Promise<void> {
  await appendAudit(tx, {
    chain: `person:${file.person_id}`,
    province: file.province,
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
    action,
    subject: { kind: 'evidence', id: file.id },
    detail: { sha256: file.sha256 },
  });
}
