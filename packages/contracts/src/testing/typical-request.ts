import type { AssessmentRequest } from '@guantong/engine';

/** A senior worker with a title, three reviews and an honour: every part of a dossier that most people have. */
export const typicalRequest: AssessmentRequest = {
  id: 'r1',
  asOf: '2024-03-15',
  jurisdiction: '990100',
  target: { type: 'title', series: 'engineering', level: 'assistant' },
  dossier: {
    credentials: [
      { type: 'skill-level', level: 'senior', occupation: '6-31-01-03', issuedOn: '2022-03-15' },
      { type: 'education', level: 'associate', relatedOccupations: ['6-31-01-03'], graduatedOn: '2014-07-01' },
    ],
    employments: [
      {
        employer: {
          id: 'E1',
          region: '990100',
          kind: 'enterprise',
          rights: [{ right: 'pilot-enterprise', from: '2020-01-01' }],
        },
        occupation: '6-31-01-03',
        frontLine: true,
        from: '2015-01-01',
        to: null,
      },
    ],
    annualReviews: [
      { year: 2021, result: 'competent' },
      { year: 2022, result: 'excellent' },
      { year: 2023, result: 'competent' },
    ],
    awards: [{ code: 'national-technical-expert', awardedOn: '2020-12-01' }],
    competitions: [
      { event: 'provincial-class-1', rank: 3, group: 'employee', region: '990000', awardedOn: '2019-10-01' },
    ],
    continuingEducation: [{ year: 2023, publicHours: 30, specialisedHours: 60.5 }],
  },
};
