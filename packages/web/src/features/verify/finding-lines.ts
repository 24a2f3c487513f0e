import type { CertificateVerification } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { CheckLine, Tone } from './check-line.ts';
import { couldNotCheck, type Finding, questionWords } from './question-words.ts';

/** The findings about a certificate, each question by itself. */
export function findingLines(findings: readonly Finding[]): readonly CheckLine[] {
  return findings.map(({ question, answer, reason }) => {
    const words = questionWords[question];
    const found = words.answers[answer];
    return {
      key: question,
      question: words.question,
      tone: found?.tone ?? 'unsure',
      answer: found?.words ?? couldNotCheck,
      reason,
      help: found === undefined ? words.unsure : found.help,
    };
  });
}

/** All of it together, in a word that says what matters most. */
export interface Verdict {
  readonly tone: Tone;
  readonly title: Text;
  readonly help: Text;
}

export function verdictOn(
  { verdict, findings }: Pick<CertificateVerification, 'verdict' | 'findings'>,
  paper: CertificateVerification['paper'] = 'not-asked',
): Verdict {
  if (paper === 'differs') return otherPaper;
  if (verdict === 'valid') return valid;
  if (verdict === 'could-not-check') return open;
  const lines = findingLines(findings);
  const worst = lines.find(({ tone }) => tone === 'bad');
  const status = findings.find(({ question }) => question === 'status')?.answer;
  // What was signed and withdrawn later is no forgery, and is not called one.
  const alone = lines.filter(({ tone }) => tone === 'bad').length === 1;
  if (alone && status === 'revoked') return { tone: 'bad', title: revoked, help: worst?.help ?? notValid };
  if (alone && status === 'suspended') return { tone: 'bad', title: suspended, help: worst?.help ?? notValid };
  return { tone: 'bad', title: notValid, help: worst?.help ?? notValid };
}

const notValid: Text = { zh: '不能认作有效证书', en: 'Not to be taken as valid' };
const revoked: Text = { zh: '证书已撤销', en: 'The certificate was revoked' };
const suspended: Text = { zh: '证书暂停使用', en: 'The certificate is suspended' };

const valid: Verdict = {
  tone: 'good',
  title: { zh: '证书有效', en: 'The certificate is valid' },
  help: { zh: '下列各项全部核验通过。', en: 'Everything below was checked and holds.' },
};
const open: Verdict = {
  tone: 'unsure',
  title: { zh: '有项目未能核验', en: 'Not everything could be checked' },
  help: {
    zh: '没有发现问题，但下列标出的项目没有条件核验，所以还不能下结论。',
    en: 'Nothing wrong was found, but what is marked below could not be checked, so there is no verdict yet.',
  },
};
const otherPaper: Verdict = {
  tone: 'bad',
  title: { zh: '二维码与这份证书不符', en: 'The QR code is not that of this certificate' },
  help: {
    zh: '手上的证书可能是伪造的，或者网址没有抄全。可以输入证书编号核验，并与手上的证书逐项对照。',
    en: 'What you hold may be forged, or the address is not whole. Enter the number and compare what is shown with what you hold.',
  },
};
