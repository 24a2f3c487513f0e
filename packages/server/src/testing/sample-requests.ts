import type { AssessmentRequest } from '@guantong/engine';

/** A made-up electrician with a senior certificate and two years of work since: may apply for the assistant title on 2024-03-15. */
export const electrician: AssessmentRequest = {
  id: 'electrician',
  asOf: '2024-03-15',
  jurisdiction: 'CN',
  target: { type: 'title', series: 'engineering', level: 'assistant' },
  dossier: {
    credentials: [{ type: 'skill-level', level: 'senior', occupation: '6-31-01-03', issuedOn: '2022-03-15' }],
    employments: [
      {
        employer: { id: 'E1', region: '110105', kind: 'enterprise' },
        occupation: '6-31-01-03',
        from: '2015-01-01',
        to: null,
      },
    ],
    annualReviews: [
      { year: 2021, result: 'competent' },
      { year: 2022, result: 'competent' },
      { year: 2023, result: 'competent' },
    ],
  },
};

/** A request with two mistakes: a date that does not exist and a field nobody knows. */
export const faultyRequest = {
  ...electrician,
  id: 'faulty',
  asOf: '2024-02-30',
  dossier: { ...electrician.dossier, nickname: 'x' },
};
