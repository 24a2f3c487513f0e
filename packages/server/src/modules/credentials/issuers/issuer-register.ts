import type { Entitlement, IssuerRegister } from '@guantong/proofs/credential';
import type { CredentialWork } from '../credential-work.ts';
import { listIssuers, listScopes } from './issuer-register.repository.ts';

/** The issuers of the register with what each may award: as a file, for whoever verifies without us. Absent: all of them. */
export async function registerOf(
  { tx, now }: Pick<CredentialWork, 'tx' | 'now'>,
  bodyIds?: readonly string[],
): Promise<IssuerRegister> {
  const issuers = await listIssuers(tx, bodyIds);
  const scopes = await listScopes(
    tx,
    issuers.map(({ body_id }) => body_id),
  );
  return {
    format: 'guantong-issuers/1',
    at: now.toISOString(),
    issuers: issuers.map(({ body_id, did, name }) => ({
      did,
      name,
      entitlements: scopes.filter((scope) => scope.body_id === body_id).map(entitlementOf),
    })),
  };
}

function entitlementOf(scope: Awaited<ReturnType<typeof listScopes>>[number]): Entitlement {
  return {
    kind: scope.kind === 'title-review' ? 'title' : 'skill-level',
    field: scope.series ?? scope.occupation ?? '',
    highestLevel: scope.highest_level,
    from: scope.from_on,
    to: scope.to_on,
    document: scope.document,
  };
}
