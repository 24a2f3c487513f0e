import { type AssessmentRequest, assess, diffPolicies, listRules, plan, policyTimeline } from '@guantong/engine';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { assessmentAnswerSchema, assessmentSchema } from './assessment.schema.ts';
import { planReportSchema } from './plan.schema.ts';
import {
  directoryEntrySchema,
  policyChangeSchema,
  policyDocumentSchema,
  policyRuleSchema,
  ruleDifferenceSchema,
} from './policy.schema.ts';
import { problemDetailsSchema } from './problem.schema.ts';
import { rosterJobSchema, rosterRowErrorSchema } from './roster.schema.ts';
import { createToyLibrary } from './testing/toy-library.ts';
import { typicalRequest } from './testing/typical-request.ts';

const library = createToyLibrary();
const { target: _, ...untargeted } = typicalRequest;

/** Fields the schema does not know would be dropped by it, so equality means that it describes all of the value. */
function expectDescribed(schema: z.ZodType, value: unknown): void {
  expect(schema.parse(value)).toEqual(value);
}

test.each<[string, AssessmentRequest]>([
  ['eligible', typicalRequest],
  ['every target', untargeted],
  ['missing facts', { ...typicalRequest, dossier: { ...typicalRequest.dossier, annualReviews: [] } }],
  ['nothing known', { asOf: '2024-01-01', dossier: { credentials: [], employments: [] } }],
])('the schema of assessments describes all of an answer of the engine: %s', (_, request) => {
  const assessment = assess(library, request);
  expectDescribed(assessmentSchema, assessment);
  expectDescribed(assessmentAnswerSchema, assessment);
});

test('the schema of plans describes all of a plan of the engine', () => {
  const report = plan(library, {
    ...typicalRequest,
    target: { type: 'title', series: 'engineering', level: 'intermediate' },
  });
  expect(report.plans.length).toBeGreaterThan(0);
  expectDescribed(planReportSchema, report);
});

test('the schemas of the policy library describe all of its views', () => {
  const view = { jurisdiction: '990100' };
  expectDescribed(z.array(policyRuleSchema).min(2), listRules(library, view));
  expectDescribed(z.array(policyChangeSchema).min(2), policyTimeline(library, view));
  const [before, after] = [
    { ...view, on: '2024-01-01' },
    { ...view, on: '2031-01-01' },
  ];
  expectDescribed(z.array(ruleDifferenceSchema).min(2), diffPolicies(library, before, after));
  const [pack] = library.bundle.packs;
  const documents = Object.entries(pack?.documents ?? {}).map(([id, document]) => ({
    ...document,
    id,
    jurisdiction: 'CN',
  }));
  expectDescribed(z.array(policyDocumentSchema).length(1), documents);
  expectDescribed(z.array(directoryEntrySchema).length(1), library.bundle.directory);
});

test('an invalid request is an answer of its own', () => {
  expectDescribed(assessmentAnswerSchema, {
    id: 'r1',
    problems: [{ path: '/asOf', expected: 'a date', found: 'nothing' }],
  });
  expect(assessmentAnswerSchema.safeParse({ problems: [] }).success).toBe(false);
});

test('a code of an error is words joined by hyphens', () => {
  const error = { type: '/api/docs#request-invalid', title: 'x', status: 400, code: 'request-invalid' };
  expectDescribed(problemDetailsSchema, error);
  for (const code of ['', 'Bad', 'two words', '-x', 'E_1']) {
    expect(problemDetailsSchema.safeParse({ ...error, code }).success).toBe(false);
  }
});

test('a roster is described from upload to failure', () => {
  const fault = {
    code: 'file-empty',
    sheet: null,
    row: 3,
    column: { letter: 'B', header: '姓名' },
    expected: { zh: '文件', en: 'a file' },
    found: '',
    remedy: { zh: '重新上传', en: 'Upload again' },
  };
  expectDescribed(rosterRowErrorSchema, fault);
  expectDescribed(rosterJobSchema, {
    id: 'j',
    state: 'failed',
    createdAt: '2024-01-01T00:00:00.000Z',
    expiresAt: '2024-01-01T01:00:00.000Z',
    progress: { done: 0, rowCount: null, faulty: 0 },
    summary: null,
    notices: [],
    fault,
  });
});

test('every schema becomes JSON Schema for the reference page', () => {
  for (const schema of [assessmentSchema, planReportSchema, policyRuleSchema, problemDetailsSchema, rosterJobSchema]) {
    expect(z.toJSONSchema(schema, { io: 'output' })).toHaveProperty('$schema');
  }
});
