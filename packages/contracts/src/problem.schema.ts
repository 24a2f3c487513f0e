import { z } from 'zod';
import type { ShapeOf } from './shape-of.ts';
import { checkSchema, type ProcedureCheck } from './source.schema.ts';

/** One thing wrong with a value from outside: where (RFC 6901), what was expected there, what was found, in plain words. */
export interface Problem {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

export const problemSchema: z.ZodType<Problem> = z
  .object({
    path: z
      .string()
      .describe(
        'JSON pointer (RFC 6901) into the request (位置). Empty: the request as a whole, or a line that is not JSON.',
      ),
    expected: z.string().describe('What belongs there, in plain words (应为).'),
    found: z.string().describe('What was there, in plain words, at most 80 characters (实际).'),
  } satisfies ShapeOf<Problem>)
  .meta({ id: 'Problem', description: 'One thing wrong with a request (一处错误).' });

/** The answer to a request that cannot be assessed: every problem of it at once (contract, section 1). */
export interface InvalidRequest {
  readonly id?: string | undefined;
  readonly problems: readonly Problem[];
}

export const invalidRequestSchema: z.ZodType<InvalidRequest> = z
  .object({
    id: z.string().optional().describe('The id of the request (请求标识), where it could be read.'),
    problems: z
      .array(problemSchema)
      .min(1)
      .describe('All problems of the request (全部错误), at most 1,000 and a last one that says so.'),
  } satisfies ShapeOf<InvalidRequest>)
  .meta({ id: 'InvalidRequest', description: 'A request that could not be assessed (无效请求).' });

/** An error as application/problem+json (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string | undefined;
  readonly instance?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly checks?: readonly ProcedureCheck[] | undefined;
}

export const problemDetailsSchema: z.ZodType<ProblemDetails> = z
  .object({
    type: z.string().describe('URI reference of the page that explains this kind of error (错误类型). RFC 9457.'),
    title: z.string().describe('Short name of this kind of error (错误名称), in the language asked for.'),
    status: z.number().int().min(400).max(599).describe('HTTP status (状态码).'),
    code: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .describe('Stable code of the error (错误代码), such as invalid-request; the one field to branch on.'),
    detail: z
      .string()
      .optional()
      .describe(
        'What was wrong and what to do next (说明与处理办法), in the language asked for. Never repeats the content of the request.',
      ),
    instance: z.string().optional().describe('Reference of this occurrence (请求编号), to quote in a report.'),
    problems: z.array(problemSchema).optional().describe('The single places that are wrong (逐处错误).'),
    checks: z
      .array(checkSchema)
      .optional()
      .describe('Checks of procedure that failed, with sources (未通过的程序检查).'),
  } satisfies ShapeOf<ProblemDetails>)
  .meta({ id: 'ProblemDetails', description: 'Error as application/problem+json (RFC 9457, 错误).' });
