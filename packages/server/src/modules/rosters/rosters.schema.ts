import {
  isoDateSchema,
  jurisdictionSchema,
  rosterProgressSchema,
  rosterRowErrorSchema,
  rosterSummarySchema,
  targetSchema,
  textSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import type { RosterView } from './present-roster.ts';
import { rowStatuses } from './roster-job-rows.ts';

/** The fields beside the file; all are text, as forms send them. */
export const rosterFormSchema = z.strictObject({
  asOf: isoDateSchema.optional().describe('The day eligibility is judged (判断基准日). Absent: today in China.'),
  knownOn: isoDateSchema.optional().describe('Rules published after this day are ignored (政策知悉日).'),
  jurisdiction: jurisdictionSchema.optional().describe("Absent: the region of each person's employer (管辖地区)."),
  cycleYear: z
    .string()
    .regex(/^[0-9]{4}$/, 'expected a year of four digits')
    .optional()
    .describe('Evaluation year (评审年度). Absent: the year of asOf.'),
});

/** For the interface's document: the form with its file. */
export const rosterUploadSchema = rosterFormSchema.extend({
  file: z.string().meta({ format: 'binary', description: 'The roster, .xlsx or .csv (花名册文件).' }),
});

export const rosterParamsSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/, 'expected the id of a roster')
    .describe('Id of the roster, as the upload answered (花名册编号).'),
});

const page = z
  .string()
  .regex(/^[1-9][0-9]{0,6}$/, 'expected a whole number from 1 on')
  .optional();
const pageFields = {
  page: page.describe('From 1 (页码). Absent: 1.'),
  pageSize: z
    .string()
    .regex(/^([1-9]|[1-9][0-9]|1[0-9]{2}|200)$/, 'expected a whole number from 1 to 200')
    .optional()
    .describe('Rows on a page (每页行数), 1 to 200. Absent: 50.'),
};

export const rosterRowsQuerySchema = z.strictObject({
  target: z
    .string()
    .max(200)
    .optional()
    .describe('Code of a target, such as title:engineering:intermediate (目标). Absent: all.'),
  status: z
    .enum([...rowStatuses, 'all'])
    .optional()
    .describe(
      'Status (状态). Absent: eligible, not-yet and undetermined. Undetermined examinations come with all or by their target.',
    ),
  month: z
    .string()
    .regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/, 'expected a month YYYY-MM')
    .optional()
    .describe('Month of the earliest day, YYYY-MM (最早可申报月份).'),
  ...pageFields,
});
export const rosterProblemsQuerySchema = z.strictObject(pageFields);

export const rosterSchema: z.ZodType<RosterView> = z
  .strictObject({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']).describe('等待 / 处理中 / 完成 / 失败.'),
    ahead: z.int().describe('Rosters worked on before this one (前面排队数).'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().describe('When everything of it is removed (删除时间).'),
    asOf: isoDateSchema,
    knownOn: isoDateSchema.nullable(),
    jurisdiction: jurisdictionSchema.nullable(),
    cycleYear: z.int().nullable(),
    progress: rosterProgressSchema,
    summary: rosterSummarySchema.nullable().describe('When done (汇总).'),
    notices: z.array(rosterRowErrorSchema).describe('Worth knowing; nothing is lost by it (提示).'),
    fault: rosterRowErrorSchema.nullable().describe('When failed: why (失败原因).'),
    links: z
      .strictObject({
        self: z.string(),
        events: z.string(),
        rows: z.string().nullable(),
        problems: z.string().nullable(),
        result: z.string().nullable(),
        corrected: z.string().nullable().describe('Only where some row was faulty.'),
      })
      .describe('What may be asked for now; null: not, or not yet (可用地址).'),
  })
  .meta({ id: 'Roster', description: 'A roster and how far the work on it is (花名册).' });

const pageAnswerFields = { page: z.int(), pageSize: z.int(), total: z.int() };

export const rosterRowsSchema = z.strictObject({
  ...pageAnswerFields,
  rows: z.array(
    z
      .strictObject({
        row: z.int().describe('Row in the uploaded file.'),
        id: z.string(),
        name: z.string(),
        occupation: z.string().nullable(),
        key: z.string(),
        target: targetSchema,
        targetName: textSchema,
        status: z.enum(rowStatuses),
        earliestOn: isoDateSchema.nullable(),
        validUntil: isoDateSchema.nullable(),
        route: z.strictObject({ id: z.string(), title: textSchema }).nullable(),
        why: textSchema,
      })
      .meta({ id: 'RosterRow', description: 'What one person may expect of one target (一人一目标).' }),
  ),
});

export const rosterProblemsSchema = z.strictObject({
  ...pageAnswerFields,
  problems: z.array(
    z.strictObject({
      id: z.string().nullable().describe('Number of the person; null: the file as a whole.'),
      problem: rosterRowErrorSchema,
    }),
  ),
});
