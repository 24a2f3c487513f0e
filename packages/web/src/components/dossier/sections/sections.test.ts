import type { Dossier } from '@guantong/engine';
import { expect, test } from 'vitest';
import { sections } from './sections.ts';

const full: Dossier = {
  credentials: [
    {
      type: 'skill-level',
      level: 'senior',
      occupation: '6-31-01-03',
      issuedOn: '2018-05-01',
      basis: 'vocational-qualification',
      number: 'Y1',
    },
    { type: 'title', series: 'engineering', specialty: 'electrical', level: 'assistant', issuedOn: '2020-05-01' },
    { type: 'professional-qualification', category: 'software', level: 'junior', issuedOn: '2019-05-01' },
    {
      type: 'education',
      level: 'associate',
      program: 'senior-class',
      graduatedOn: '2012-07-01',
      relatedOccupations: ['6-31-01-03', '6-31-01-02'],
    },
  ],
  employments: [
    {
      employer: {
        id: 'E1',
        name: '某厂',
        region: '440106',
        kind: 'enterprise',
        ownership: 'municipal',
        rights: [{ right: 'pilot-enterprise', from: '2025-12-22', to: null }],
      },
      occupation: '6-31-01-03',
      skilledWork: true,
      frontLine: false,
      appointedSkillLevel: 'senior',
      from: '2015-01-01',
    },
  ],
  annualReviews: [{ year: 2025, result: 'competent', employerId: 'E1' }],
  awards: [{ code: 'provincial-technical-expert', region: '150000', awardedOn: '2020-01-01' }],
  competitions: [{ event: 'china-skills', medal: 'gold', rank: 1, group: 'employee', awardedOn: '2023-09-20' }],
  continuingEducation: [{ year: 2025, publicHours: 30, specialisedHours: 60 }],
};

test.each(sections.map((section) => [section.id, section] as const))(
  '%s: a saved form changes nothing it does not show',
  (_, section) => {
    const rows = section.rows(full);
    expect(rows.length).toBeGreaterThan(0);
    for (const { index, draft } of rows) expect(section.put(full, index, draft)).toEqual(full);
  },
);

test.each(sections.map((section) => [section.id, section] as const))('%s: an empty form is not saved', (_, section) => {
  expect(section.put(full, undefined, {})).toBeUndefined();
});

test.each(sections.map((section) => [section.id, section] as const))('%s: a record is removed', (_, section) => {
  const [row] = section.rows(full);
  const fewer = section.remove(full, row?.index ?? -1);
  expect(section.rows(fewer)).toHaveLength(section.rows(full).length - 1);
});
