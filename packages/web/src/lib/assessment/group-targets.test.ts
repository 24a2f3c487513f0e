import type { RouteAssessment, RouteStatus } from '@guantong/engine';
import { expect, test } from 'vitest';
import { groupTargets } from './group-targets.ts';

function route(id: string, status: RouteStatus, earliestOn: string | null, decisive = true): RouteAssessment {
  return {
    id,
    kind: 'forward',
    title: { zh: id, en: id },
    target: { type: 'title', series: 'engineering', level: 'intermediate' },
    grants: 'apply',
    status,
    earliestOn,
    validUntil: null,
    decisive,
    because: { op: 'all', value: 'true', spans: [], facts: [], zh: '', en: '', children: [] },
    open: [],
    blocking: [],
    assumptions: [],
    waivers: [],
    notices: [],
    achievements: [],
    methods: [],
    citations: [],
    basis: 'quoted',
  };
}

test('the route that leads is the one the contract lets decide', () => {
  const later = route('later', 'not-yet', '2027-01-01');
  const open = route('open', 'undetermined', '2026-01-01');
  const never = route('never', 'ineligible', null);
  const [answer] = groupTargets([never, later, open]).decisive;
  expect(answer).toMatchObject({
    status: 'undetermined',
    earliestOn: '2026-01-01',
    leading: open,
    others: [later, never],
  });
});

test('eligible leads even over an earlier open day, not-yet over undetermined on one day', () => {
  const now = route('now', 'eligible', '2026-06-30');
  const open = route('open', 'undetermined', '2026-06-30');
  expect(groupTargets([open, now]).decisive[0]?.leading).toBe(now);
  const later = route('later', 'not-yet', '2026-06-30');
  expect(groupTargets([open, later]).decisive[0]?.leading).toBe(later);
});

test('what does not decide stands apart', () => {
  const groups = groupTargets([route('press', 'eligible', '2026-06-30', false)]);
  expect(groups.decisive).toEqual([]);
  expect(groups.reference).toHaveLength(1);
});

test('examinations that one rule opens alike are one answer, after the others', () => {
  const exam = (category: 'economics' | 'software') =>
    ({
      ...route('exam', 'undetermined', '2026-06-30'),
      target: { type: 'professional-qualification', category },
    }) as const;
  const answers = groupTargets([exam('economics'), exam('software'), route('later', 'not-yet', '2027-01-01')]).decisive;
  expect(answers.map(({ targets }) => targets.length)).toEqual([1, 2]);
});
