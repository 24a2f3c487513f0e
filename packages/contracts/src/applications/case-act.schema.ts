import { z } from 'zod';
import { versionSchema } from '../organisations/organisation-fields.schema.ts';
import { namesOf, pointerSchema } from './application-parts.schema.ts';

const said = (most: number) => z.string().trim().min(2).max(most);
const reasonSchema = said(1000).describe('Reason (理由).');
const nothing = z.strictObject({}).default({});
const itemFields = { pointer: pointerSchema, reason: said(500).describe('What is to be mended (需改正内容).') };

const itemVerdict = z.strictObject({
  pointer: pointerSchema,
  verdict: z.enum(['confirmed', 'refuted']).describe('属实 / 不属实.'),
  note: said(500).optional().describe('What was looked at (核验说明).'),
});

const resolution = z.strictObject({
  id: z.string().max(60),
  upheld: z.boolean().describe('Whether it is well-founded (是否成立).'),
  reason: reasonSchema,
});

/** What each action of a person needs; what follows from the case itself (answers, ids, windows) the server adds. */
export const caseActPayloads = {
  submit: nothing,
  resubmit: nothing,
  withdraw: z.strictObject({ reason: reasonSchema.optional() }).default({}),
  escalate: z.strictObject({ reason: reasonSchema }),
  'verify-item': itemVerdict,
  'return-to-applicant': z.strictObject({ items: z.array(z.strictObject(itemFields)).min(1).max(50) }),
  'start-publicity': nothing,
  'file-objection': z.strictObject({ text: said(2000).describe('The objection (异议内容).') }),
  'resolve-objection': resolution,
  recommend: z.strictObject({ opinion: said(2000).describe('Opinion of the employer (单位意见).') }),
  refuse: z.strictObject({ reason: reasonSchema }),
  'check-item': itemVerdict,
  'decide-question': z.strictObject({
    questionId: z.string().max(200),
    answer: z.enum(['met', 'not-met']).describe('符合 / 不符合.'),
    reason: reasonSchema,
  }),
  'give-correction-notice': z.strictObject({
    items: z
      .array(z.strictObject({ ...itemFields, clause: said(200).optional().describe('Clause (依据条款).') }))
      .min(1)
      .max(50),
    workingDays: z
      .int()
      .min(1)
      .max(60)
      .optional()
      .describe('Working days to correct, no fewer than the cycle’s (补正工作日数，不少于计划所定).'),
  }),
  accept: nothing,
  'not-accept': z.strictObject({ reason: reasonSchema, clause: said(200).describe('Clause (依据条款).') }),
  'assign-group': z.strictObject({ group: z.string().trim().min(1).max(60).describe('Group (分组).') }),
  'start-evaluation': nothing,
  'publish-result': nothing,
  'request-recheck': z.strictObject({ reason: reasonSchema }),
  'decide-recheck': z.strictObject({
    upheld: z.boolean().describe('Whether the evaluation begins again (复查理由是否成立).'),
    reason: reasonSchema,
  }),
  'reopen-evaluation': z.strictObject({ reason: reasonSchema }),
  'annul-result': z.strictObject({ reason: reasonSchema }),
  'confirm-result': nothing,
  hold: z.strictObject({ reason: reasonSchema }),
  'release-hold': z.strictObject({ reason: reasonSchema }),
};
export type CaseActKind = keyof typeof caseActPayloads;
export const caseActKindSchema = namesOf(caseActPayloads).describe('What is done (办理动作).');
export type CaseActPayload<Kind extends CaseActKind> = z.infer<(typeof caseActPayloads)[Kind]>;

function actSchema<Kind extends CaseActKind>(kind: Kind) {
  return z.strictObject({ version: versionSchema, kind: z.literal(kind), payload: caseActPayloads[kind] });
}

/** An action on an application, from the version the caller saw. */
export const caseActSchema = z
  .discriminatedUnion('kind', [
    actSchema('submit'),
    actSchema('resubmit'),
    actSchema('withdraw'),
    actSchema('escalate'),
    actSchema('verify-item'),
    actSchema('return-to-applicant'),
    actSchema('start-publicity'),
    actSchema('file-objection'),
    actSchema('resolve-objection'),
    actSchema('recommend'),
    actSchema('refuse'),
    actSchema('check-item'),
    actSchema('decide-question'),
    actSchema('give-correction-notice'),
    actSchema('accept'),
    actSchema('not-accept'),
    actSchema('assign-group'),
    actSchema('start-evaluation'),
    actSchema('publish-result'),
    actSchema('request-recheck'),
    actSchema('decide-recheck'),
    actSchema('reopen-evaluation'),
    actSchema('annul-result'),
    actSchema('confirm-result'),
    actSchema('hold'),
    actSchema('release-hold'),
  ])
  .meta({ id: 'CaseAct', description: 'An action on an application (办理): docs/procedure.md tells who may when.' });
export type CaseAct = z.infer<typeof caseActSchema>;
