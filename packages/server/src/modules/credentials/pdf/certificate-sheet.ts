import { sayDate, skillLevelNames, type Text, titleLevelNames } from '@guantong/engine';
import { todayInChina } from '../../../http/today.ts';
import type { NamedCertificate } from '../present-certificate.ts';
import { verifyPath } from '../verify/verify-path.ts';

/** What the sheet of a certificate shows. */
export interface CertificateSheet {
  readonly documentTitle: string;
  readonly title: Text;
  readonly holder: string;
  readonly statement: Text;
  readonly award: Text;
  readonly lines: readonly { readonly label: Text; readonly value: string }[];
  readonly issuer: string;
  readonly issuedOn: Text;
  readonly verifyUrl: string;
}

/** Lays out what a certificate says; `publicUrl` is where its QR code leads. */
export function certificateSheet(record: NamedCertificate, publicUrl: string): CertificateSheet {
  const { kind, name, number, obtained_on } = record;
  const title = kind === 'title' ? titleWords : skillWords;
  return {
    documentTitle: `${title.zh} ${number}`,
    title,
    holder: record.person_name,
    statement: statementOf(record),
    award: name,
    lines: [
      ...(kind === 'title'
        ? [line('系列', 'Series', record.field_name), line('专业', 'Specialty', record.specialty ?? '—')]
        : [line('职业', 'Occupation', `${record.field_name}（${record.field_code}）`)]),
      line('级别', 'Level', levelName(record).zh),
      line('取得时间', 'Obtained on', sayDate(obtained_on).zh),
      ...(record.committee_name === null
        ? []
        : [
            line('评审委员会', 'Committee', record.committee_name),
            line('批准文号', 'Approval', record.approval_number ?? '—'),
          ]),
      line('证书编号', 'Number', number),
    ],
    issuer: record.body_name,
    issuedOn: sayDate(todayInChina(new Date(record.issued_at))),
    verifyUrl: `${publicUrl}${verifyPath(record)}`,
  };
}

const titleWords = { zh: '职称证书', en: 'Certificate of Professional Title' };
const skillWords = { zh: '职业技能等级证书', en: 'Certificate of Vocational Skill Level' };

function statementOf({ kind }: NamedCertificate): Text {
  return kind === 'title'
    ? { zh: '经评审委员会评审通过，具备下列职称', en: 'has been found by the committee to merit this title:' }
    : { zh: '经考核评价合格，达到下列职业技能等级', en: 'has been found to have reached this skill level:' };
}

function levelName({ kind, level }: NamedCertificate): Text {
  const names: Readonly<Record<string, Text>> = kind === 'title' ? titleLevelNames : skillLevelNames;
  return names[level] ?? { zh: level, en: level };
}

function line(zh: string, en: string, value: string) {
  return { label: { zh, en }, value };
}
