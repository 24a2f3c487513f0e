import { type AnnualReview, type Dossier, reviewResultNames, reviewResults } from '@guantong/engine';
import { draftOf, given, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const reviewSection = defineSection<AnnualReview>({
  id: 'reviews',
  list: 'annualReviews',
  title: { zh: '年度考核', en: 'Annual reviews' },
  addLabel: { zh: '添加年度考核', en: 'Add a review' },
  fields: (dossier) => [
    { kind: 'number', name: 'year', required: true, label: { zh: '年度', en: 'Year' } },
    {
      kind: 'choice',
      name: 'result',
      required: true,
      label: { zh: '结果', en: 'Result' },
      options: optionsOf(reviewResults, reviewResultNames),
    },
    {
      kind: 'choice',
      name: 'employerId',
      label: { zh: '考核单位（不选即现单位）', en: 'Employer (empty: the present one)' },
      options: employersOf(dossier),
    },
    {
      kind: 'occupation',
      name: 'occupation',
      label: { zh: '当时的职业（不填即现职业）', en: 'Occupation then (empty: the present one)' },
    },
  ],
  read: ({ annualReviews = [] }) => indexed(annualReviews),
  sentence: (record, { say }) => `${record.year} · ${say(reviewResultNames[record.result])}`,
  toDraft: draftOf,
  fromDraft({ year = '', result, employerId, occupation }) {
    const chosen = pick(reviewResults, result);
    if (chosen === undefined || !/^\d{4}$/.test(year)) return undefined;
    return {
      year: Number(year),
      result: chosen,
      ...given('employerId', employerId),
      ...given('occupation', occupation),
    };
  },
  write: (dossier, index, record) => ({
    ...dossier,
    annualReviews: writeAt(dossier.annualReviews ?? [], index, record),
  }),
});

function employersOf({ employments }: Dossier) {
  const byId = new Map(employments.map(({ employer }) => [employer.id, employer.name ?? employer.id]));
  return [...byId].map(([value, name]) => ({ value, label: { zh: name, en: name } }));
}
