import { z } from 'zod';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import { caseStateNameSchema } from './application-parts.schema.ts';
import { caseActKindSchema } from './case-act.schema.ts';

export const applicationBoxes = ['todo', 'done', 'started', 'all'] as const;
const boxSchema = z.enum(applicationBoxes).describe('待办 / 已办 / 我发起的 / 全部: which box.');

const sorts = [
  'updatedAt',
  '-updatedAt',
  'dueOn',
  '-dueOn',
  'number',
  '-number',
  'submittedAt',
  '-submittedAt',
] as const;

/** Applications that one batch may act on. */
export const MOST_IN_BATCH = 1_000;

export const applicationFilterSchema = z.strictObject({
  box: boxSchema.default('all'),
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  state: caseStateNameSchema.optional(),
  level: z.string().max(40).optional().describe('Level applied for (申报等级).'),
  series: z.string().max(60).optional().describe('Series applied for (职称系列).'),
  occupation: z.string().max(20).optional().describe('Occupation applied for (职业).'),
  employer: idSchema.optional().describe('Of one employer (单位).'),
  group: z.string().max(60).optional().describe('Of one group (分组).'),
  held: z.stringbool().optional().describe('Only those on hold, or only others (是否暂停).'),
  dueBefore: isoDateSchema.optional().describe('Due on this day or earlier (到期日不晚于).'),
  q: z.string().trim().max(100).optional().describe('Number or part of the name (编号或姓名).'),
  sort: z.enum(sorts).default('-updatedAt').describe('Order (排序); a leading minus turns it round.'),
});
export type ApplicationFilter = z.infer<typeof applicationFilterSchema>;
export const applicationListQuerySchema = z.strictObject({ ...applicationFilterSchema.shape, ...pageFields });
export type ApplicationListQuery = z.infer<typeof applicationListQuerySchema>;

export const applicationRowSchema = z
  .strictObject({
    id: idSchema,
    number: z.string(),
    version: z.int(),
    personName: z.string(),
    employerName: z.string().nullable(),
    cycleId: idSchema,
    cycleName: z.string(),
    targetWords: textSchema,
    state: caseStateNameSchema,
    stateWords: textSchema,
    held: z.boolean(),
    waitingFor: textSchema.nullable(),
    dueOn: isoDateSchema.nullable(),
    group: z.string().nullable(),
    submittedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ApplicationRow', description: 'An application in a list (申报列表项).' });
export type ApplicationRow = z.infer<typeof applicationRowSchema>;
/** Applications of a list that are counted; where there are more, the answer says so. */
export const COUNTED_AT_MOST = 10_000;

const moreSchema = z.boolean().describe('There are more than were counted (尚有未计入的).');
export const applicationListSchema = listSchema(applicationRowSchema).extend({ more: moreSchema });

/** One action on many cases, named one by one or by a filter: looked at first, then done as a job. */
export const applicationBatchSchema = z
  .strictObject({
    ids: z.array(idSchema).min(1).max(MOST_IN_BATCH).optional().describe('These applications (所选申报).'),
    filter: applicationFilterSchema.optional().describe('Or all that a filter lets through (或按筛选条件全部).'),
    kind: caseActKindSchema,
    payload: z.record(z.string(), z.json()).default({}).describe('What the action needs (办理内容).'),
    preview: z.boolean().describe('true: only tell what would happen to each (预览).'),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    path: ['ids'],
    message: 'expected either ids or filter',
  })
  .meta({ id: 'ApplicationBatch', description: 'One action on many applications (批量办理).' });
export type ApplicationBatch = z.infer<typeof applicationBatchSchema>;

const batchItemSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  personName: z.string(),
  allowed: z.boolean(),
  whyNot: textSchema.nullable(),
});
export const applicationBatchPreviewSchema = z
  .strictObject({ items: z.array(batchItemSchema), allowed: z.int(), refused: z.int() })
  .meta({ id: 'ApplicationBatchPreview', description: 'What a batch would do (批量预览).' });
export type ApplicationBatchPreview = z.infer<typeof applicationBatchPreviewSchema>;

export const applicationBatchJobSchema = z
  .strictObject({
    jobId: idSchema,
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    progress: z.int(),
    total: z.int(),
    refused: z.array(batchItemSchema).describe('Cases that could not be acted on, with why (未办理).'),
  })
  .meta({ id: 'ApplicationBatchJob', description: 'A batch at work (批量办理进度).' });
export type ApplicationBatchJob = z.infer<typeof applicationBatchJobSchema>;

/** The lists beside the applications in which something may wait for a role. */
export const waitingPlaces = [
  'own-examinations',
  'exam-marking',
  'sheets',
  'meetings',
  'draws',
  'exam-marks',
  'committees',
  'complaints',
] as const;
export type WaitingPlace = (typeof waitingPlaces)[number];

export const workbenchSchema = z
  .strictObject({
    boxes: z
      .array(z.strictObject({ key: z.enum(['todo', 'done', 'started']), count: z.int(), more: moreSchema }))
      .describe('Boxes of applications; none for a role that lists no applications (申报事项).'),
    waiting: z
      .array(z.strictObject({ place: z.enum(waitingPlaces), count: z.int(), more: moreSchema }))
      .describe('What waits in the other lists whose turn is the role’s (其他列表中的待办).'),
    due: z
      .array(
        z.strictObject({
          id: idSchema,
          number: z.string(),
          title: textSchema,
          what: textSchema.describe('What has to be done (待办事项).'),
          dueOn: isoDateSchema.nullable(),
        }),
      )
      .describe('The next due first, at most 10 (近期待办).'),
  })
  .meta({ id: 'Workbench', description: 'What waits for the caller (工作台).' });
export type Workbench = z.infer<typeof workbenchSchema>;
