import type { Text } from '@guantong/engine';
import type { z } from 'zod';
import type { ErrorCode } from './error-table.ts';

/** What a route says of itself; the interface's OpenAPI document is made of these. */
export interface RouteDocument {
  /** Unique name of the operation. */
  readonly operation: string;
  readonly tag: RouteTag;
  readonly summary: Text;
  readonly description?: Text;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: { readonly mediaType: string; readonly schema: z.ZodType };
  readonly answers: Readonly<Record<number, AnswerDocument>>;
  /** Errors of the route's own; those of every route are added. */
  readonly errors: readonly ErrorCode[];
}

export interface AnswerDocument {
  readonly description: Text;
  readonly mediaType?: string;
  /** Absent: bytes, or nothing. */
  readonly schema?: z.ZodType;
}

export const routeTags = {
  assessments: { zh: '资格判断', en: 'Assessments' },
  plans: { zh: '路径规划', en: 'Plans' },
  policy: { zh: '政策库', en: 'Policy' },
  organisations: { zh: '单位和机构', en: 'Organisations' },
  committees: { zh: '评审委员会', en: 'Committees' },
  experts: { zh: '专家库', en: 'Experts' },
  cycles: { zh: '评价计划', en: 'Cycles' },
  applications: { zh: '申报', en: 'Applications' },
  evaluation: { zh: '评审', en: 'Review' },
  publicity: { zh: '公示', en: 'Publicity' },
  complaints: { zh: '投诉举报', en: 'Complaints' },
  certificates: { zh: '证书', en: 'Certificates' },
  rosters: { zh: '花名册', en: 'Rosters' },
  people: { zh: '账号与登录', en: 'Accounts and sign-in' },
  dossier: { zh: '个人档案', en: 'Dossiers' },
  messages: { zh: '消息', en: 'Messages' },
  access: { zh: '权限', en: 'Access' },
  audit: { zh: '审计', en: 'Audit' },
  interface: { zh: '接口说明', en: 'This interface' },
} as const satisfies Record<string, Text>;
export type RouteTag = keyof typeof routeTags;

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly document?: RouteDocument;
    /** Answers with method-not-allowed: not a route of the interface. */
    readonly refusesMethod?: boolean;
  }
}
