import type { CertificateIssuer } from '@guantong/contracts';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { revokeKey, rotateKey } from './api.ts';

export type KeyRecord = CertificateIssuer['keys'][number];
type Asked = Extract<Act<CertificateIssuer>, { kind: 'ask' }>;

/** A new key takes over in the ordinary course. */
export function rotating(bodyId: string): Asked {
  return {
    kind: 'ask',
    action: 'issuer.rotate-key',
    title: { zh: '更换密钥', en: 'Rotate the key' },
    follows: {
      zh: '换上一把新密钥，以后发的证书用它签名；原密钥停用但保留在身份文件里，它签的证书继续有效，不用重新发。记入审计。',
      en: 'A new key signs from now on. The old one is retired and stays in the public document: certificates it signed stay valid and need not be issued again. It is audited.',
    },
    fields: [],
    take: () => rotateKey(bodyId),
  };
}

/** Ends all trust in a key that others may have. */
export function revoking(bodyId: string, { name, to, certificates }: KeyRecord): Asked {
  const next = {
    zh: to === null ? '随即换上一把新密钥。' : '',
    en: to === null ? ' A new key takes over at once.' : '',
  };
  return {
    kind: 'ask',
    action: 'issuer.revoke-key',
    title: { zh: `作废密钥 ${name}`, en: `Revoke ${name}` },
    follows: {
      zh: `只在私钥可能泄露时使用；正常更换请用“更换密钥”。作废后，它签的 ${certificates} 本证书无论何时所签，核验都不再通过，须逐本更正换发；状态列表用现用密钥重新签名。${next.zh}记入审计，不能撤回。`,
      en: `Only where others may have the secret key; in the ordinary course rotate it. After that the ${certificates} certificates it signed fail verification, whenever it signed them, and each has to be corrected and issued anew; status lists are signed again.${next.en} It is audited and cannot be undone.`,
    },
    fields: [reasonField],
    weight: 'grave',
    take: ({ reason = '' }) => revokeKey(bodyId, name, reason.trim()),
  };
}
