import type { RouteStatus, Text } from '@guantong/engine';
import { z } from 'zod';
import { policyStampSchema } from './citation.schema.ts';
import { isoDateSchema } from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';
import { textSchema } from './text.schema.ts';

const count = z.number().int().min(0);

/** Something wrong in a roster file: where, as the uploader sees it, what was expected and found, what to do. */
export interface RosterRowError {
  readonly code: string;
  readonly sheet: string | null;
  /** The row number the spreadsheet program shows (1 is the first). */
  readonly row: number | null;
  readonly column: { readonly letter: string; readonly header: string } | null;
  readonly expected: Text;
  readonly found: string;
  readonly remedy: Text;
}

export const rosterRowErrorSchema: z.ZodType<RosterRowError> = z
  .object({
    code: z.string().describe('Stable code (错误代码).'),
    sheet: z.string().nullable().describe('Sheet (工作表); null: a file without sheets, or the file as a whole.'),
    row: z.number().int().min(1).nullable().describe('Row number as the spreadsheet shows it (行号).'),
    column: z
      .object({ letter: z.string().describe('Letter (列标).'), header: z.string().describe('Head (表头).') })
      .nullable()
      .describe('Column (列).'),
    expected: textSchema.describe('What belongs there (应为).'),
    found: z.string().describe('What was there, shortened (实际).'),
    remedy: textSchema.describe('What to do (处理办法).'),
  } satisfies ShapeOf<RosterRowError>)
  .meta({ id: 'RosterRowError', description: 'Something wrong in a roster file (花名册错误).' });

/** How far a roster is. */
export interface RosterProgressReport {
  readonly done: number;
  readonly rowCount: number | null;
  readonly faulty: number;
}

export const rosterProgressSchema: z.ZodType<RosterProgressReport> = z
  .object({
    done: count.describe('People done, faulty ones included (已处理人数).'),
    rowCount: count.nullable().describe('Rows of the main sheet with its head (总行数); null: not known beforehand.'),
    faulty: count.describe('People whose rows must be corrected first (有误人数).'),
  } satisfies ShapeOf<RosterProgressReport>)
  .meta({ id: 'RosterProgress', description: 'How far a roster is (进度).' });

interface RosterConditionCount {
  readonly condition: string;
  readonly name: Text;
  readonly people: number;
}

const conditionCountSchema: z.ZodType<RosterConditionCount> = z.object({
  condition: z.string().describe('Condition (条件).'),
  name: textSchema,
  people: count.describe('人数.'),
});

/** What a roster comes to, without naming anyone. */
export interface RosterResultSummary {
  readonly asOf: string;
  readonly policy: { readonly version: string; readonly sha256: string } | null;
  readonly people: number;
  readonly faulty: number;
  readonly problems: number;
  readonly eligibleNow: number;
  readonly eligibleSoon: number;
  readonly targets: readonly {
    readonly key: string;
    readonly name: Text;
    readonly counts: Readonly<Record<RouteStatus, number>>;
  }[];
  readonly months: readonly { readonly month: string; readonly people: number; readonly targets: number }[];
  readonly blocking: readonly RosterConditionCount[];
  readonly missing: readonly RosterConditionCount[];
  readonly stopped: boolean;
}

export const rosterSummarySchema: z.ZodType<RosterResultSummary> = z
  .object({
    asOf: isoDateSchema.describe('The day judged (判断基准日).'),
    policy: policyStampSchema.nullable().describe('Which policy answered (政策包标识); null: nobody was assessed.'),
    people: count.describe('People assessed (已判断人数).'),
    faulty: count.describe('People not assessed because of errors (有误人数).'),
    problems: count.describe('Errors in all (错误数).'),
    eligibleNow: count.describe('People with a target open at asOf (现可申报人数).'),
    eligibleSoon: count.describe(
      'People for whom a target opens in one of the months, each once (十二个月内将可申报人数).',
    ),
    targets: z
      .array(
        z.object({
          key: z.string().describe('Target (目标标识).'),
          name: textSchema,
          counts: z
            .object({ eligible: count, 'not-yet': count, undetermined: count, ineligible: count, held: count })
            .describe('People by status (各状态人数).'),
        }),
      )
      .describe('People by target and status (按目标).'),
    months: z
      .array(
        z.object({
          month: z
            .string()
            .regex(/^[0-9]{4}-[0-9]{2}$/)
            .describe('YYYY-MM (月份).'),
          people: count.describe('People for whom a target opens (人数).'),
          targets: count.describe('Targets that open (目标数).'),
        }),
      )
      .describe('The month of asOf and those that follow (按月).'),
    blocking: z.array(conditionCountSchema).describe('What keeps most people from their nearest target (主要障碍).'),
    missing: z.array(conditionCountSchema).describe('What is missing for most people (主要缺失).'),
    stopped: z.boolean().describe('Whether the run was stopped before the end (是否中止).'),
  } satisfies ShapeOf<RosterResultSummary>)
  .meta({ id: 'RosterSummary', description: 'What a roster comes to (花名册汇总).' });

/** A roster from its upload to its end; it is deleted at `expiresAt`. */
export interface RosterJobStatus {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly progress: RosterProgressReport;
  /** Set when `done`. */
  readonly summary: RosterResultSummary | null;
  /** Worth knowing, nothing is lost by it. */
  readonly notices: readonly RosterRowError[];
  /** Set when `failed`. */
  readonly fault: RosterRowError | null;
}

export const rosterJobSchema: z.ZodType<RosterJobStatus> = z
  .object({
    id: z.string().describe('Unguessable id (任务标识); whoever knows it can read the result.'),
    state: z.enum(['waiting', 'running', 'done', 'failed']).describe('排队 / 处理中 / 完成 / 失败.'),
    createdAt: z.iso.datetime().describe('When it was uploaded (上传时间).'),
    expiresAt: z.iso.datetime().describe('When everything of it is deleted (删除时间).'),
    progress: rosterProgressSchema,
    summary: rosterSummarySchema.nullable().describe('Set when done (汇总).'),
    notices: z.array(rosterRowErrorSchema).describe('Worth knowing, nothing is lost by it (提示).'),
    fault: rosterRowErrorSchema.nullable().describe('Why it failed (失败原因).'),
  } satisfies ShapeOf<RosterJobStatus>)
  .meta({ id: 'RosterJob', description: 'A roster from its upload to its end (花名册任务).' });
