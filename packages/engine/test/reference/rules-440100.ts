import { isPilot } from './conditions.ts';
import { type ForwardRung, forward } from './forward.ts';
import { competitionRules } from './guangzhou-competition.ts';
import { type ReverseRung, reverse } from './reverse.ts';
import { type ReferenceRule, toSkillLevel, toTitle } from './rule.ts';
import { allOf } from './truth.ts';

/** "no other forward rung is to be invented" (contract 5, 440100, forward). */
const forwardRungs: readonly ForwardRung[] = [
  { from: 'special-technician', years: 5, to: 'full-senior' },
  { from: 'senior', years: 2, to: 'assistant' },
];

/** "a title of entry or higher, tenure 1 year → senior"; "a full-senior title, tenure 3 years → chief-technician". */
const reverseRungs: readonly ReverseRung[] = [
  { from: 'entry', years: 1, to: 'senior' },
  { from: 'full-senior', years: 3, to: 'chief-technician' },
];

/** The rules of 440100 (contract 5). */
export const guangzhouRules: readonly ReferenceRule[] = [
  ...forwardRungs.map(
    (rung): ReferenceRule => ({
      id: `gz-forward-${rung.to}`,
      pack: '440100',
      documents: ['cn-440100-2025-pilot'],
      value: toTitle(rung.to, (judged, target, day) =>
        allOf([isPilot(judged, day), forward(judged, { target, day, rung, work: 'corresponding' })]),
      ),
    }),
  ),
  ...reverseRungs.map(
    (rung): ReferenceRule => ({
      id: `gz-reverse-${rung.to}`,
      pack: '440100',
      documents: ['cn-440100-2025-pilot'],
      // "reverse, else as the national one: pilot; …"
      value: toSkillLevel(rung.to, (judged, target, day) =>
        allOf([isPilot(judged, day), reverse(judged, { target, day, rung })]),
      ),
    }),
  ),
  ...competitionRules,
];
