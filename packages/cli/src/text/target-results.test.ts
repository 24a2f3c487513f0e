import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAssessmentRequest } from '@guantong/contracts';
import { type Assessment, assess, createPolicyLibrary } from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { expect, test } from 'vitest';
import { targetResults } from './target-results.ts';
import { whyOf } from './why.ts';

const library = createPolicyLibrary(await loadPolicyBundle());
const file = join(import.meta.dirname, '../../../engine/test/contract/cases.ndjson');
const requests = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const parsed = parseAssessmentRequest(JSON.parse(line));
    if (!parsed.ok) throw new Error('a case of the contract is a valid request');
    return parsed.request;
  });

function firstOf(assessment: Assessment) {
  const [first] = targetResults(assessment);
  return first === undefined ? undefined : { status: first.status, earliestOn: first.earliestOn };
}

test('the result of a target is the outcome the engine gives', () => {
  for (const request of requests) {
    const assessment = assess(library, request);
    const { status, earliestOn } = assessment.outcome ?? {};
    expect(firstOf(assessment) ?? { status: 'ineligible', earliestOn: null }).toEqual({ status, earliestOn });
  }
});

test('without a target every target stands once, what is open first, and each has a reason', () => {
  const order = ['eligible', 'not-yet', 'undetermined', 'held', 'ineligible'];
  for (const { target: _, ...request } of requests.slice(0, 10)) {
    const results = targetResults(assess(library, request));
    const keys = results.map(({ target }) => JSON.stringify(target));
    expect(new Set(keys).size).toBe(keys.length);
    const closed = results.findIndex(({ earliestOn }) => earliestOn === null);
    expect(results.slice(closed).every(({ earliestOn }) => earliestOn === null)).toBe(true);
    expect(results.every(({ status }) => order.includes(status))).toBe(true);
    expect(results.map(whyOf).every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  }
});
