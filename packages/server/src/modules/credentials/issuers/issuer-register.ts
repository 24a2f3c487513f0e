import type { Entitlement, IssuerRegister } from '@guantong/proofs/credential';
import type { CredentialWork } from '../credential-work.ts';
import { listIssuers, listScopes } from './issuer-register.repository.ts';

/** The issuers of the register with what each may award: as a file, for whoever verifies without us. */
export async function readRegister({ tx, now }: Pick<CredentialWork, 'tx' | 'now'>): Promise<IssuerRegister> {
  const issuers = await listIssuers(tx);
  const scopes = await listScopes(
    tx,
    issuers.map(({ body_id }) => body_id),
  );
  return registerOf(issuers, scopes, now);
}

type IssuerRow = Pick<Awaited<ReturnType<typeof listIssuers>>[number], 'body_id' | 'did' | 'name'>;
type ScopeRow = Awaited<ReturnType<typeof listScopes>>[number];

/** The same of issuers that are at hand. */
export function registerOf(issuers: readonly IssuerRow[], scopes: readonly ScopeRow[], now: Date): IssuerRegister {
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

function entitlementOf(scope: ScopeRow): Entitlement {
  return {
    kind: scope.kind === 'title-review' ? 'title' : 'skill-level',
    field: scope.series ?? scope.occupation ?? '',
    highestLevel: scope.highest_level,
    from: scope.from_on,
    to: scope.to_on,
    document: scope.document,
  };
}
