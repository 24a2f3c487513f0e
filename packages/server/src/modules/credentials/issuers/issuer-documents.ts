import { buildDidDocument } from '@guantong/proofs/credential';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { findIssuer, listIssuerKeys } from './issuer.repository.ts';
import { publicKeys } from './issuer.service.ts';

/** The did document of an issuer with the history of its keys. Throws `issuer-not-found`. */
export async function readIssuerDocument(
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const issuer = await findIssuer(tx, bodyId);
  if (issuer === undefined) throw new AppError('issuer-not-found');
  return buildDidDocument({ did: issuer.did, keys: publicKeys(await listIssuerKeys(tx, bodyId)) });
}
