import { assess, createPolicyLibrary, type RouteAssessment } from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetlessRequestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { readContractCases } from '../reference/fixtures.ts';

const library = createPolicyLibrary(await loadPolicyBundle());

describe('the worked cases of the contract', () => {
  it.each(readContractCases().map(({ request, expected }) => [expected.id, request, expected] as const))(
    '%s',
    (_id, request, expected) => {
      const { id, outcome } = assess(library, request);
      expect({ id, status: outcome?.status, earliestOn: outcome?.earliestOn }).toEqual(expected);
    },
  );
});

describe('every route of every answer', () => {
  it('says what keeps it from being eligible, what is open, and where it rests', () => {
    fc.assert(
      fc.property(targetlessRequestArbitrary, (request) => {
        const assessment = assess(library, request);
        for (const route of assessment.routes) checkRoute(route, request.asOf);
        expect(assess(library, request)).toEqual(assessment);
      }),
      { seed: 96, numRuns: 200 },
    );
  });

  it('points only at facts that are there', () => {
    fc.assert(
      fc.property(targetlessRequestArbitrary, (request) => {
        for (const route of assess(library, request).routes) {
          for (const pointer of [...factsIn(route.because), ...route.blocking.flatMap((each) => each.facts)]) {
            expect(parentOf(request.dossier, pointer), pointer).toBeDefined();
          }
        }
      }),
      { seed: 97, numRuns: 200 },
    );
  });
});

function checkRoute(route: RouteAssessment, asOf: string): void {
  expect(route.citations.length).toBeGreaterThan(0);
  expect(route.notices.some((notice) => notice.code === 'eligible-is-not-passed')).toBe(
    route.status !== 'held' && route.grants === 'apply',
  );
  switch (route.status) {
    case 'held':
      expect(route.earliestOn).toBeNull();
      return;
    case 'eligible':
      expect(route).toMatchObject({ earliestOn: asOf, blocking: [], open: [] });
      return;
    case 'not-yet':
      expect(route.blocking.length).toBeGreaterThan(0);
      expect(route.open).toEqual([]);
      return;
    case 'undetermined':
      expect(route.open.length).toBeGreaterThan(0);
      return;
    case 'ineligible':
      expect(route.earliestOn).toBeNull();
      expect(route.blocking.length).toBeGreaterThan(0);
      return;
  }
}

function factsIn(node: RouteAssessment['because']): readonly string[] {
  return [...node.facts, ...node.children.flatMap(factsIn)];
}

// A field may be absent: that it is absent is what was read. The record it belongs to must be there.
function parentOf(dossier: unknown, pointer: string): unknown {
  const parts = pointer.split('/').slice(1, -1);
  return parts.reduce((value, part) => (value === undefined ? undefined : Reflect.get(Object(value), part)), dossier);
}
