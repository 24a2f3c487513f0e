import type { Certificate, CertificateAct } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { type Act, type ActField, type ActValues, reasonField, writtenOrNull } from '../../office/acts/act.ts';
import { takeCertificateAct } from './api.ts';

/** What can be done with a certificate; which of it may be done now, its `can` says. Each tells first what follows from it. */
export function certificateActs(certificate: Certificate): readonly Act<Certificate>[] {
  const { id, version } = certificate;
  const take = (act: CertificateAct) => takeCertificateAct(id, act);
  const reasonOf = ({ reason = '' }: ActValues) => ({ version, reason });
  return [
    correcting(certificate),
    {
      kind: 'ask',
      action: 'certificate.suspend',
      title: { zh: '暂停使用', en: 'Suspend' },
      fields: [reasonThat(afterSuspending)],
      weight: 'grave',
      take: (values) => take({ kind: 'suspend', ...reasonOf(values) }),
    },
    {
      kind: 'ask',
      action: 'certificate.resume',
      title: { zh: '恢复使用', en: 'Resume' },
      fields: [reasonThat(afterResuming)],
      take: (values) => take({ kind: 'resume', ...reasonOf(values) }),
    },
    {
      kind: 'ask',
      action: 'certificate.revoke',
      title: { zh: '撤销', en: 'Revoke' },
      fields: [reasonThat(afterRevoking)],
      weight: 'grave',
      take: (values) => take({ kind: 'revoke', fraud: false, ...reasonOf(values) }),
    },
    {
      kind: 'ask',
      action: 'certificate.revoke-for-fraud',
      title: { zh: '因弄虚作假撤销', en: 'Revoke for fraud' },
      fields: [reasonThat(afterFraud)],
      weight: 'grave',
      take: (values) => take({ kind: 'revoke', fraud: true, ...reasonOf(values) }),
    },
  ];
}

function correcting({ id, version, kind, holder, specialty, obtainedOn }: Certificate): Act<Certificate> {
  const fields: readonly ActField[] = [
    { kind: 'text', name: 'holder', title: { zh: '姓名', en: 'Name' }, initial: holder, required: true },
    ...(kind === 'title'
      ? [
          {
            kind: 'text',
            name: 'specialty',
            title: { zh: '专业', en: 'Specialty' },
            hint: { zh: '清空后证书不注明专业', en: 'Emptied, the certificate names none' },
            initial: specialty ?? '',
          } as const,
        ]
      : []),
    {
      kind: 'day',
      name: 'obtainedOn',
      title: { zh: '取得时间', en: 'Obtained on' },
      initial: obtainedOn,
      required: true,
    },
    reasonThat(afterCorrecting),
  ];
  return {
    kind: 'ask',
    action: 'certificate.correct',
    title: { zh: '更正换发', en: 'Correct and issue anew' },
    fields,
    take: (values) =>
      takeCertificateAct(id, {
        kind: 'correct',
        version,
        reason: values.reason ?? '',
        ...changed('holder', values, holder),
        ...changedSpecialty(values, specialty),
        ...changed('obtainedOn', values, obtainedOn),
      }),
  };
}

/** A corrected value where it is another than the one on the certificate. */
function changed(name: string, values: ActValues, before: string): Readonly<Record<string, string>> {
  const written = writtenOrNull(values, name);
  return written === null || written === before ? {} : { [name]: written };
}

/** The same for the specialty, which may be emptied. */
function changedSpecialty(values: ActValues, before: string | null) {
  const specialty = writtenOrNull(values, 'specialty');
  return specialty === before ? {} : { specialty };
}

function reasonThat(follows: Text): ActField {
  return { ...reasonField, hint: follows };
}

const afterSuspending: Text = {
  zh: '办理后：公众核验显示“暂停使用”，通知持证人，记入审计；以后可以恢复。',
  en: 'After that it verifies as suspended; the holder is told; it is audited; it can be resumed later.',
};
const afterResuming: Text = {
  zh: '办理后：公众核验恢复为有效，通知持证人，记入审计。',
  en: 'After that it verifies as in force again; the holder is told; it is audited.',
};
const afterRevoking: Text = {
  zh: '办理后：证书永久作废，不能恢复，不再提供 PDF；公众核验显示“已撤销”，通知持证人，记入审计。',
  en: 'After that it is void for good and no longer printed; it verifies as revoked; the holder is told; it is audited.',
};
const afterFraud: Text = {
  zh: '办理后：证书永久作废，不能恢复；记入诚信档案，三年内两个方向都不能申报；通知持证人，记入审计。',
  en: 'After that it is void for good; the holder is in the integrity ledger and may not apply in either direction for three years; the holder is told; it is audited.',
};
const afterCorrecting: Text = {
  zh: '办理后：原证书作废，按更正后的内容换发新编号的证书；通知持证人，记入审计。',
  en: 'After that this one is void and a new one with a new number takes its place; the holder is told; it is audited.',
};
