import type { CredentialContent } from '../credential/credential-content.ts';
import { buildDidDocument, type IssuerKey } from '../credential/did-document.ts';
import { issueCredential } from '../credential/issue-credential.ts';
import { createIssuerKeyPair } from '../credential/issuer-key-pair.ts';
import type { IssuerRegister } from '../credential/issuer-register.ts';
import type { SigningKey } from '../credential/sign-document.ts';
import { issueStatusList, type StatusPurpose } from '../credential/status-list.ts';

export const issuerDid = 'did:web:certificates.example.cn:issuers:7';
const lists = 'https://certificates.example.cn/issuers/7/status/1';
/** The instant at which the tests ask. */
export const askedAt = '2026-06-01T00:00:00.000Z';

/** A title of intermediate level, as a committee passed it. */
export const titleContent: CredentialContent = {
  id: 'https://certificates.example.cn/credentials/0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a',
  number: '粤中职证字第 2026000001 号'.replaceAll(' ', ''),
  holder: '示例·员工',
  issuer: { did: issuerDid, name: '示例评审委员会办公室' },
  achievement: {
    kind: 'title',
    level: 'intermediate',
    name: { zh: '工程师', en: 'Engineer (intermediate title, engineering)' },
    field: { code: 'engineering', name: '工程系列' },
    specialty: '机械工程',
    basis: '示例文件 第三条',
  },
  obtainedOn: '2026-05-12',
  issuedAt: '2026-05-20T02:00:00Z',
  committee: {
    id: '0198c5a2-2222-7a40-8b6d-1f2e3d4c5b6a',
    name: '示例工程系列中级评审委员会',
    approval: '示例〔2026〕8号',
  },
  status: { revocationList: `${lists}/revocation`, suspensionList: `${lists}/suspension`, index: 94_567 },
};

/** A skill level, which has neither committee nor specialty. */
export const skillContent: CredentialContent = {
  ...titleContent,
  achievement: {
    ...titleContent.achievement,
    kind: 'skill-level',
    level: 'senior',
    name: { zh: '高级工', en: 'Senior worker' },
    field: { code: '6-18-01-07', name: '多工序数控机床操作调整工' },
    specialty: null,
  },
  committee: null,
};

export const register: IssuerRegister = {
  format: 'guantong-issuers/1',
  at: askedAt,
  issuers: [
    {
      did: issuerDid,
      name: '示例评审委员会办公室',
      entitlements: [
        {
          kind: 'title',
          field: 'engineering',
          highestLevel: 'intermediate',
          from: '2025-01-01',
          to: null,
          document: '示例〔2025〕1号',
        },
      ],
    },
  ],
};

/** A key of the issuer, the same in every run, with the time in which it signs. */
export async function testKey(
  number: number,
  { from = '2026-01-01T00:00:00Z', to = null, revokedAt = null }: Partial<IssuerKey> = {},
): Promise<{ readonly signing: SigningKey; readonly listed: IssuerKey }> {
  const pair = await createIssuerKeyPair(new Uint8Array(32).fill(number));
  const name = `key-${number}`;
  return {
    signing: { ...pair, did: issuerDid, name },
    listed: { name, publicKeyMultibase: pair.publicKeyMultibase, from, to, revokedAt },
  };
}

export function didDocument(...keys: readonly { readonly listed: IssuerKey }[]) {
  return buildDidDocument({ did: issuerDid, keys: keys.map(({ listed }) => listed) });
}

export function statusList(
  purpose: StatusPurpose,
  places: readonly number[],
  key: SigningKey,
  at = '2026-05-31T00:00:00Z',
) {
  const address = purpose === 'revocation' ? titleContent.status.revocationList : titleContent.status.suspensionList;
  const until = new Date(Date.parse(at) + 7 * 86_400_000).toISOString().replace('.000Z', 'Z');
  return issueStatusList({ address, did: issuerDid, purpose, at, until }, places, key);
}

/** A good credential, and everything a verifier needs to find it good. */
export async function goodCredential() {
  const key = await testKey(1);
  const credential = await issueCredential(titleContent, key.signing);
  const statusLists = [
    await statusList('revocation', [], key.signing),
    await statusList('suspension', [], key.signing),
  ];
  return { credential, key, evidence: { at: askedAt, didDocument: didDocument(key), statusLists, register } };
}
