import type { FieldRule } from '../canonical/check-record.ts';
import { isInstantInSeconds, patternField } from './form-rules.ts';

/** A Data Integrity proof with the suite eddsa-rdfc-2022 (W3C VC DI EdDSA 1.0). */
export interface SigningProof {
  readonly type: 'DataIntegrityProof';
  /** When it was signed, UTC in whole seconds. */
  readonly created: string;
  /** The key: the issuer's did, `#`, the name of the key. */
  readonly verificationMethod: string;
  readonly cryptosuite: 'eddsa-rdfc-2022';
  readonly proofPurpose: 'assertionMethod';
  readonly proofValue: string;
}

export const proofFields: readonly FieldRule[] = [
  patternField('type', /^DataIntegrityProof$/, { zh: 'DataIntegrityProof', en: 'DataIntegrityProof' }),
  {
    name: 'created',
    expected: { zh: '到秒的 UTC 时刻', en: 'an instant in UTC in whole seconds' },
    holds: isInstantInSeconds,
  },
  patternField('verificationMethod', /^did:web:[!"$-~]{1,180}#[!-~]{1,80}$/, {
    zh: 'did:web 的密钥',
    en: 'a key of a did:web',
  }),
  patternField('cryptosuite', /^eddsa-rdfc-2022$/, { zh: 'eddsa-rdfc-2022', en: 'eddsa-rdfc-2022' }),
  patternField('proofPurpose', /^assertionMethod$/, { zh: 'assertionMethod', en: 'assertionMethod' }),
  // 64 bytes in base 58 (multibase z).
  patternField('proofValue', /^z[1-9A-HJ-NP-Za-km-z]{80,90}$/, { zh: '签名', en: 'a signature' }),
];
