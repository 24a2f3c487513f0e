import type { Text } from '@guantong/engine';
import type { ExternalIdentity } from './identity.service.ts';

/** What has to come back unchanged with the browser; kept sealed in a cookie meanwhile. */
export interface ProviderChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Another service that says who somebody is. */
export interface Provider {
  readonly kind: ExternalIdentity['kind'];
  readonly name: Text;
  /** Where the browser is sent. */
  startAddress(checks: ProviderChecks): Promise<string>;
  /** Who came back, from the address the browser came back to; throws an Error where the answer does not hold. */
  identify(callback: URL, checks: ProviderChecks): Promise<ExternalIdentity>;
}
