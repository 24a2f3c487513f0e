import { assess, createPolicyLibrary } from '@guantong/engine';
import { expect, test } from 'vitest';
import { loadPolicyBundle } from '../../policy-store/index.ts';
import { electrician } from '../../testing/sample-requests.ts';
import { createAssessmentText } from './assessment-text.ts';

test('is the same value as JSON.stringify writes, the first time and when pieces are known', async () => {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const textOf = createAssessmentText();
  for (const jurisdiction of ['CN', '150100', '370100', '440100', 'CN']) {
    const assessment = assess(library, { ...electrician, jurisdiction });
    expect(assessment.routes.length).toBeGreaterThan(0);
    expect(JSON.parse(textOf(assessment))).toEqual(JSON.parse(JSON.stringify(assessment)));
  }
});

test('an assessment without routes is whole too', async () => {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const nothing = { ...assess(library, electrician), routes: [] };
  expect(JSON.parse(createAssessmentText()(nothing))).toEqual(JSON.parse(JSON.stringify(nothing)));
});
