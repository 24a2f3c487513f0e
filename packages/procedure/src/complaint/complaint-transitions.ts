import type { TableLine } from '../log/table.ts';
import { cite, ownStep } from '../source.ts';
import type { ComplaintGuardName } from './complaint-guards.ts';
import type { ComplaintActionKind, ComplaintRole, ComplaintStateName } from './complaint-names.ts';

export type ComplaintTransition = TableLine<ComplaintStateName, ComplaintActionKind, ComplaintRole, ComplaintGuardName>;

const dispatched = cite('supervision', {
  basis: 'unverified',
  zh: '谁授权谁监管、谁主责谁接受监督：转有权处理的单位，不转被投诉的单位',
  en: 'It goes to the office with the power to handle it, never to the one complained about',
});

const investigated = cite('titleReview', {
  basis: 'unverified',
  zh: '对投诉举报由组建单位或人社部门调查核实',
  en: 'The body or the bureau investigates complaints',
});

const recheck = ownStep(
  '对答复不服的，期限内可以申请一次复核，由人社监督人员复核',
  'Who disagrees with the reply may ask once, in time, for a re-check by the bureau’s supervisor',
);

/** The table of a complaint. A pair of state and action stands in at most one line. */
export const complaintTransitions: readonly ComplaintTransition[] = [
  {
    from: ['reported'],
    action: 'dispatch',
    actors: ['bureau-supervisor', 'body-clerk'],
    to: 'dispatched',
    guards: ['reply-window-known'],
    source: dispatched,
  },
  {
    from: ['dispatched'],
    action: 'start-handling',
    actors: ['body-clerk', 'bureau-supervisor'],
    to: 'handling',
    guards: ['by-its-handler'],
    source: investigated,
  },
  {
    from: ['handling'],
    action: 'reply',
    actors: ['body-clerk', 'bureau-supervisor'],
    to: 'replied',
    guards: ['by-its-handler', 'recheck-window-known'],
    source: investigated,
  },
  {
    from: ['replied'],
    action: 'request-recheck',
    actors: ['complainant'],
    to: 'recheck-requested',
    guards: ['recheck-time-running'],
    source: recheck,
  },
  {
    from: ['recheck-requested'],
    action: 'reply-recheck',
    actors: ['bureau-supervisor'],
    to: 'closed',
    guards: [],
    source: recheck,
  },
  {
    from: ['replied'],
    action: 'close',
    actors: ['system'],
    to: 'closed',
    guards: ['recheck-time-over'],
    source: recheck,
  },
];
