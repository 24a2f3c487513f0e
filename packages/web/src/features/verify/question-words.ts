import type { CertificateVerification } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Tone } from './check-line.ts';

export type Finding = CertificateVerification['findings'][number];
export type Question = Finding['question'];

interface AnswerWords {
  readonly tone: Tone;
  readonly words: Text;
  /** What to do about it. */
  readonly help?: Text;
}

interface QuestionWords {
  readonly question: Text;
  readonly answers: Readonly<Record<string, AnswerWords>>;
  /** What to do where it could not be checked. */
  readonly unsure: Text;
}

const askTheBody: Text = {
  zh: '不要采信，请直接向证书上写明的发证机构核实。',
  en: 'Do not rely on it; ask the body named on the certificate.',
};
const noDocument: Text = {
  zh: '请联网后再核验，或者把发证机构的 did 文档和证书文件一起选入。',
  en: 'Verify again with a connection, or choose the did document of the issuer together with the credential.',
};
const noRegister: Text = {
  zh: '请联网后再核验，或者把主管部门的发证机构名册一起选入。',
  en: 'Verify again with a connection, or choose the register of issuers together with the credential.',
};

const good = (zh: string, en: string): AnswerWords => ({ tone: 'good', words: { zh, en } });
const bad = (zh: string, en: string, help: Text = askTheBody): AnswerWords => ({
  tone: 'bad',
  words: { zh, en },
  help,
});

/** Each question in words for somebody who never heard of signatures, with every answer it may have. */
export const questionWords: Readonly<Record<Question, QuestionWords>> = {
  form: {
    question: { zh: '文件完整，格式正确吗？', en: 'Is the file whole and well formed?' },
    answers: {
      sound: good('完整，格式正确', 'Whole and well formed'),
      broken: bad('文件被改动过或不完整', 'Changed or not whole', {
        zh: '请向持证人要原始文件，不要转存、排版后再用。',
        en: 'Ask the holder for the original file, neither edited nor laid out anew.',
      }),
    },
    unsure: { zh: '请向持证人要原始文件。', en: 'Ask the holder for the original file.' },
  },
  signature: {
    question: { zh: '内容和签发时一样吗？', en: 'Is it what was signed?' },
    answers: {
      valid: good('一字未改', 'Not a word was changed'),
      invalid: bad('内容被改动过，或者不是这家机构签的', 'Changed since it was signed, or signed by somebody else'),
    },
    unsure: noDocument,
  },
  key: {
    question: { zh: '签名所用的密钥可信吗？', en: 'Could the key be trusted?' },
    answers: {
      valid: good('可信', 'Yes'),
      'not-valid': bad('当时不能用这把密钥签名', 'The key was not in use then'),
      revoked: bad('这把密钥已作废', 'The key was revoked'),
    },
    unsure: noDocument,
  },
  issuer: {
    question: { zh: '发证机构在册吗？', en: 'Is the issuer known?' },
    answers: {
      known: good('在册', 'In the register'),
      unknown: bad('不在名册中', 'Not in the register'),
    },
    unsure: noRegister,
  },
  entitlement: {
    question: { zh: '这家机构有权发这类证书吗？', en: 'May the issuer award this kind?' },
    answers: {
      entitled: good('有权', 'Yes'),
      'not-entitled': bad('取得证书那天无权发这类证书', 'Not on the day it was obtained'),
    },
    unsure: noRegister,
  },
  status: {
    question: { zh: '证书现在还有效吗？', en: 'Is it in force now?' },
    answers: {
      valid: good('有效，没有撤销或暂停', 'In force: neither revoked nor suspended'),
      suspended: bad('暂停使用', 'Suspended', {
        zh: '暂停期间不能使用；恢复后再核验即可，详情请问发证机构。',
        en: 'It does not count while it is suspended; verify again later, or ask the issuer.',
      }),
      revoked: bad('已撤销', 'Revoked', {
        zh: '这份证书不再有效。若是更正换发，请持证人出示新证书。',
        en: 'It no longer counts. If it was corrected, ask the holder for the new certificate.',
      }),
    },
    unsure: {
      zh: '不等于无效：只是拿不到最新的状态列表。请联网后再核验，或者向发证机构核实。',
      en: 'That does not mean it is void: the latest status list is not at hand. Verify again with a connection, or ask the issuer.',
    },
  },
  dates: {
    question: { zh: '日期合理吗？', en: 'Do the dates hold?' },
    answers: {
      'in-force': good('合理', 'They hold'),
      'not-yet': bad('日期在将来', 'Dated in the future', {
        zh: '请先检查您的设备时间是否正确；若时间正确，请向发证机构核实。',
        en: 'Look whether the clock of your device is right; if it is, ask the issuer.',
      }),
    },
    unsure: { zh: '请检查您的设备时间。', en: 'Look at the clock of your device.' },
  },
};

export const couldNotCheck: Text = { zh: '未能核验', en: 'Could not be checked' };
