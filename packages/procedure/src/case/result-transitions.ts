import { cite, ownStep } from '../source.ts';
import type { CaseTransition } from './case-transition.ts';

const evaluation = ownStep(
  '分组后开始评价；评审和考核另有流程，本案等待其结果',
  'After grouping the evaluation begins; it has its own tables, and the case waits for their result',
);

const countedResult = cite('titleReview', {
  basis: 'unverified',
  zh: '结果只来自封存的无记名投票计票或已发布的成绩，不由人工填写',
  en: 'A result comes from a sealed secret ballot or released marks alone; nobody types it',
});

const resultPublicity = cite('titleReview', {
  basis: 'unverified',
  zh: '通过的公示不少于5个工作日；等级认定同样公示',
  en: 'Who passed is published for at least 5 working days; for skill levels alike',
});

const recheck = cite('titleReview', {
  basis: 'unverified',
  zh: '申报人对结果不服的可以申请复查；一案一次',
  en: 'Who disagrees with the result may ask for a re-check; once in a case',
});

const complaint = cite('titleReview', {
  basis: 'unverified',
  zh: '公示期和此后受理投诉举报，由组建单位调查核实；只影响本案',
  en: 'Complaints are taken in the publicity and after it, and investigated; only this case waits',
});

const annulment = cite('titleReview', {
  basis: 'unverified',
  zh: '投诉举报查实的，取消结果或撤销证书',
  en: 'Where a complaint is proved, the result is annulled or the certificate revoked',
});

const reopening = ownStep(
  '投诉举报查实且可以纠正的，重新评价，不取消申报人的资格',
  'Where what was proved can be mended, the evaluation begins again and the applicant loses nothing',
);

const confirmation = cite('titleReview', {
  basis: 'unverified',
  zh: '公示无异议的，由人社部门或组建单位确认',
  en: 'After a publicity without objection the bureau or the body confirms',
});

const underComplaint = ['result-publicity', 'confirmed', 'certified'] as const;

/** The lines from grouping to the certificate. */
export const resultTransitions: readonly CaseTransition[] = [
  {
    from: ['grouped'],
    action: 'start-evaluation',
    actors: ['body-clerk'],
    to: 'under-evaluation',
    guards: [],
    source: evaluation,
  },
  {
    from: ['under-evaluation'],
    action: 'record-result',
    actors: ['system'],
    to: 'unchanged',
    guards: ['no-result-yet'],
    source: countedResult,
  },
  {
    from: ['under-evaluation'],
    action: 'publish-result',
    actors: ['body-chair'],
    to: { by: 'result-passed', yes: 'result-publicity', no: 'not-passed' },
    guards: ['a-result-recorded', 'settings-in-range', 'result-window-known'],
    source: resultPublicity,
  },
  {
    from: ['not-passed'],
    action: 'request-recheck',
    actors: ['applicant'],
    to: 'unchanged',
    guards: ['no-earlier-recheck', 'recheck-in-time'],
    source: recheck,
  },
  {
    from: ['not-passed'],
    action: 'decide-recheck',
    actors: ['body-chair'],
    to: { by: 'recheck-upheld', yes: 'under-evaluation', no: 'unchanged' },
    guards: ['a-recheck-to-decide'],
    source: recheck,
  },
  {
    from: underComplaint,
    action: 'file-complaint',
    actors: ['system'],
    to: 'unchanged',
    guards: [],
    source: complaint,
  },
  {
    from: underComplaint,
    action: 'resolve-complaint',
    // The complaint has a table of its own; how it ended comes from there alone.
    actors: ['system'],
    to: 'unchanged',
    guards: ['a-complaint-open'],
    source: complaint,
  },
  {
    from: ['result-publicity', 'confirmed'],
    action: 'reopen-evaluation',
    actors: ['body-chair'],
    to: 'under-evaluation',
    guards: ['a-complaint-upheld', 'no-complaint-open'],
    source: reopening,
  },
  {
    from: underComplaint,
    action: 'annul-result',
    actors: ['body-chair', 'bureau-supervisor'],
    to: 'result-annulled',
    guards: ['a-complaint-upheld'],
    source: annulment,
  },
  {
    from: ['result-publicity'],
    action: 'confirm-result',
    actors: ['body-chair'],
    to: 'confirmed',
    guards: ['result-publicity-over', 'no-complaint-open', 'no-complaint-upheld'],
    source: confirmation,
  },
  {
    from: ['confirmed'],
    action: 'issue-certificate',
    actors: ['system'],
    to: 'certified',
    guards: ['no-complaint-open', 'no-complaint-upheld'],
    source: confirmation,
  },
  {
    from: ['certified'],
    action: 'revoke-certificate',
    actors: ['system'],
    to: 'result-annulled',
    guards: [],
    source: annulment,
  },
];
