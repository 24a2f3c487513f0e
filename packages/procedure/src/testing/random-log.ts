import { addDays } from '../calendar/day.ts';
import type { CaseAction, Submission } from '../case/case-action.ts';
import { type CaseActionKind, caseActions, caseRoles } from '../case/case-names.ts';
import { pick, type Random } from './random.ts';
import { sampleAction } from './sample-actions.ts';

/** A day of 2019 to 2026; windows near the end run into a year without a notice. */
export function randomStart(random: Random): string {
  return addDays('2019-01-01', Math.floor(random() * 2920));
}

/** An instant of a day, in Shanghai's offset or in UTC. */
export function randomInstant(random: Random, day: string): string {
  const hour = String(Math.floor(random() * 24)).padStart(2, '0');
  return `${day}T${hour}:30:00${random() < 0.5 ? '+08:00' : 'Z'}`;
}

/** An action of a kind whose payload is usually, but not always, one that the case can take. */
export function randomAction(random: Random, kind: CaseActionKind, at: string): CaseAction {
  const sample = sampleAction(kind, at);
  const action = random() < 0.03 ? { ...sample, actor: { ...sample.actor, role: pick(random, roles) } } : sample;
  switch (action.kind) {
    case 'submit':
      return { ...action, ...randomAnswer(random) };
    case 'resubmit':
      return { ...action, ...randomAnswer(random), changed: some(random, pointers) };
    case 'verify-item':
    case 'check-item': {
      const verdict = random() < 0.9 ? 'confirmed' : 'refuted';
      return { ...action, pointer: pick(random, pointers), verdict };
    }
    case 'file-objection':
      return { ...action, id: pick(random, objections) };
    case 'resolve-objection':
      return { ...action, id: pick(random, objections), upheld: random() < 0.2 };
    case 'decide-question':
      return { ...action, questionId: pick(random, questions), answer: random() < 0.85 ? 'met' : 'not-met' };
    case 'give-correction-notice':
      return random() < 0.3 ? { ...action, workingDays: Math.floor(random() * 12) } : action;
    case 'record-result':
      return { ...action, passed: random() < 0.6 };
    case 'file-complaint':
      return { ...action, id: pick(random, complaints) };
    case 'resolve-complaint':
      return { ...action, id: pick(random, complaints), upheld: random() < 0.4 };
    case 'decide-recheck':
      return { ...action, upheld: random() < 0.5 };
    case 'refuse':
      return { ...action, reason: random() < 0.2 ? ' ' : action.reason };
    default:
      return action;
  }
}

/** Any kind at all, mostly out of place. */
export function randomKind(random: Random): CaseActionKind {
  return pick(random, kinds);
}

function some<Item>(random: Random, items: readonly Item[]): Item[] {
  return items.filter(() => random() < 0.5);
}

function randomAnswer(random: Random): Submission {
  const ids = some(random, questions);
  const facts = some(random, pointers);
  const mistaken = random() < 0.05;
  return {
    answerStatus: ids.length > 0 || mistaken ? 'undetermined' : 'eligible',
    questions: ids.map((id) => ({ id })),
    facts: facts.length > 0 || mistaken ? facts : pointers,
    employerOnFile: random() < 0.9,
  };
}

const pointers = ['/credentials/0', '/employments/0'] as const;
const questions = ['q1', 'q2'] as const;
const objections = ['o1', 'o2'] as const;
const complaints = ['c1', 'c2'] as const;
const roles = keysOf(caseRoles);
const kinds = keysOf(caseActions);

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record).filter((key): key is Key => Object.hasOwn(record, key));
}
