import { z } from 'zod';
import { assessmentSchema } from '../assessment.schema.ts';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema, jurisdictionSchema } from '../fields.schema.ts';
import { idSchema, organisationNameSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { targetSchema } from '../target.schema.ts';
import { textSchema } from '../text.schema.ts';
import {
  applicationDraftSchema,
  caseActionKindSchema,
  caseFactSchema,
  caseQuestionSchema,
  caseStateNameSchema,
  caseStepSchema,
  evidenceRefSchema,
  formSectionSchema,
  pointerSchema,
  windowSchema,
} from './application-parts.schema.ts';

export const newApplicationSchema = z
  .strictObject({ cycleId: idSchema, target: targetSchema })
  .meta({ id: 'NewApplication', description: 'An application to begin (新建申报).' });
export type NewApplication = z.infer<typeof newApplicationSchema>;

/** Fields of the draft that changed, each by its pointer into ApplicationDraft. */
export const draftChangeSchema = z
  .strictObject({
    version: versionSchema,
    changes: z
      .array(z.strictObject({ path: pointerSchema, value: z.json() }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'DraftChange', description: 'Fields of a draft that changed (草稿变更).' });
export type DraftChange = z.infer<typeof draftChangeSchema>;

const correctionItemSchema = z.strictObject({
  pointer: pointerSchema,
  label: textSchema.describe('What the pointer is, in words (事项).'),
  reason: z.string(),
  clause: z.string().nullable(),
});

export const timelineEntrySchema = z
  .strictObject({
    sequence: z.int(),
    at: z.iso.datetime(),
    kind: caseActionKindSchema,
    title: textSchema.describe('What was done (事项).'),
    detail: textSchema.nullable().describe('What was said with it (意见).'),
    by: textSchema.describe('In what capacity, and for whom (办理身份); no names of experts or objectors.'),
  })
  .meta({ id: 'TimelineEntry', description: 'An action in the log of a case (办理记录).' });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** Everything the page of a case shows, for the one who asks. */
export const applicationSchema = z
  .strictObject({
    id: idSchema,
    number: z.string().describe('Number of the case (申报编号).'),
    version: z.int(),
    state: caseStateNameSchema,
    stateWords: textSchema,
    held: z.strictObject({ on: isoDateSchema, reason: z.string() }).nullable().describe('Supervision hold (暂停).'),
    cycle: z.strictObject({
      id: idSchema,
      name: z.string(),
      year: z.int(),
      kind: z.enum(['title-review', 'skill-recognition']),
      jurisdiction: jurisdictionSchema,
      body: organisationNameSchema,
      applyTo: isoDateSchema.describe('Last day to apply (申报截止日).'),
    }),
    target: targetSchema,
    targetWords: textSchema,
    applicant: z.strictObject({
      personId: idSchema,
      name: z.string(),
      residentIdMasked: z.string().nullable(),
      employer: z
        .strictObject({ id: idSchema.nullable().describe('null: not registered.'), name: z.string() })
        .nullable(),
    }),
    waitingFor: textSchema.nullable().describe('Whose turn it is (待办方).'),
    dueOn: isoDateSchema.nullable().describe('By when (期限).'),
    steps: z.array(caseStepSchema),
    form: z.array(formSectionSchema).describe('What is asked; what a rule waives is not here (填报项).'),
    draft: applicationDraftSchema,
    files: z.array(evidenceRefSchema).describe('Files of the achievements (业绩佐证材料).'),
    facts: z.array(caseFactSchema),
    assessment: assessmentSchema.describe('The engine’s answer: fresh in a draft, frozen after (资格判断).'),
    judged: z
      .strictObject({ frozen: z.boolean(), on: isoDateSchema, policySha256: z.string() })
      .describe('Which day was judged under which bundle, and whether that is frozen (判断基准).'),
    questions: z.array(caseQuestionSchema),
    windows: z.array(windowSchema),
    objections: z.array(
      z.strictObject({
        id: z.string(),
        on: isoDateSchema,
        text: z.string(),
        resolution: z.strictObject({ upheld: z.boolean(), reason: z.string(), on: isoDateSchema }).nullable(),
      }),
    ),
    complaints: z
      .array(
        z.strictObject({
          id: idSchema,
          on: isoDateSchema,
          resolution: z.strictObject({ upheld: z.boolean(), reason: z.string(), on: isoDateSchema }).nullable(),
        }),
      )
      .describe('That something was said against the result, and how it ended; never what or who (异议、投诉举报).'),
    missing: z.array(pointerSchema).describe('Required fields still empty (未填必填项).'),
    correction: z
      .strictObject({
        items: z.array(correctionItemSchema),
        window: windowSchema,
        resubmittedOn: isoDateSchema.nullable(),
      })
      .nullable()
      .describe('The one correction notice (一次性告知).'),
    returned: z.array(correctionItemSchema).describe('What the employer returned last (单位退回事项).'),
    group: z.string().nullable(),
    timeline: z.array(timelineEntrySchema),
    can: canSchema,
  })
  .meta({ id: 'Application', description: 'An application with its case (申报).' });
export type ApplicationView = z.infer<typeof applicationSchema>;
