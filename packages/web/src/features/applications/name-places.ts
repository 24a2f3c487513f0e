import type { ApplicationView, DossierList } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** A sentence of the server with the records, fields and questions that it names by pointer or id named in words. */
export function namePlaces(
  sentence: string,
  { facts, form, questions }: ApplicationView,
  say: (text: Text) => string,
): string {
  const fields = form.flatMap((section) => section.fields).map(({ path, label }) => ({ place: path, words: label }));
  const records = facts.map(({ pointer, words }) => ({ place: pointer, words }));
  const open = questions.map(({ id, question }) => ({ place: id, words: question }));
  const places = [...records, ...fields, ...open];
  // The longer first: /credentials/1 is the beginning of /credentials/10.
  return places
    .toSorted((a, b) => b.place.length - a.place.length)
    .reduce((said, { place, words }) => said.replaceAll(place, `“${say(words)}”`), sentence);
}

/** The same where the case is not at hand: records by their list and place in it, questions without their ids. */
export function nameLists({ zh, en }: Text): Text {
  const named = (language: 'zh' | 'en') => (_: string, list: string, index: string) => {
    const name = Object.entries(listNames).find(([key]) => key === list)?.[1][language] ?? list;
    return language === 'zh' ? `${name}第${Number(index) + 1}项` : `${name} ${Number(index) + 1}`;
  };
  return {
    zh: zh.replace(record, named('zh')).replace(questions('：', '、'), ''),
    en: en.replace(record, named('en')).replace(questions(': ', ', '), ''),
  };
}

const record = /\/([A-Za-z]+)\/(\d+)/g;

/** `：cn-green-full-senior.1、cn-…`: ids of questions, each that of a rule with a number. */
function questions(before: string, between: string): RegExp {
  const id = '[a-z0-9-]+\\.\\d+';
  return new RegExp(`${before}${id}(?:${between}${id})*`, 'g');
}

const listNames: Readonly<Record<DossierList, Text>> = {
  credentials: { zh: '证书', en: 'certificate' },
  employments: { zh: '工作经历', en: 'employment' },
  annualReviews: { zh: '年度考核', en: 'annual review' },
  awards: { zh: '荣誉', en: 'honour' },
  competitions: { zh: '竞赛', en: 'competition' },
  continuingEducation: { zh: '继续教育', en: 'continuing education' },
  integrityBan: { zh: '失信记录', en: 'integrity record' },
};
