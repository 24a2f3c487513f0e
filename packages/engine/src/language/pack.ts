import { z } from 'zod';
import { bases, routeKinds } from '../values/assessment.ts';
import { parseDay } from '../values/day.ts';
import { examCategories, skillLevels, titleLevels, titleSeries } from '../values/levels.ts';
import { schoolPrograms } from '../values/request.ts';
import type { ConditionSource } from './operator.ts';

const text = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .describe('Words in Chinese and English, our own restatement.');
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const date = z
  .string()
  .refine((value) => parseDay(value) !== undefined, {
    message: 'expected an existing date YYYY-MM-DD',
  })
  .meta({ format: 'date', description: 'A calendar date, YYYY-MM-DD.' });
const basis = z.enum(bases).describe('How well the rule is sourced.');
const jurisdiction = z.string().regex(/^(CN|[1-9][0-9]{5})$/, 'expected CN or a six-digit region code');

const source = z
  .strictObject({
    document: code.describe('Id of a document.'),
    clause: z.string().min(1).describe('条款, as the document numbers it.'),
  })
  .describe('The document and clause something rests on.');
const sources = z.array(source).min(1);

const documentSchema = z.strictObject({
  number: z.string().optional().describe('文号'),
  title: text,
  issuer: text,
  published: date,
  inForce: date.describe('In force from this day.'),
  ended: date.optional().describe('Last day in force.'),
  basis,
  note: text.optional().describe('What is known of the source and what is not.'),
});

const targetSchema = z.union([
  z.strictObject({
    title: z.enum(titleLevels),
    series: z.union([code, z.array(z.enum(titleSeries)).min(1)]).describe('A list of series, or the name of a list.'),
  }),
  z.strictObject({ 'skill-level': z.enum(skillLevels) }),
  z.strictObject({ exam: z.array(z.enum(examCategories)).min(1) }),
]);

const parameterSchema = z
  .array(
    z.strictObject({
      from: date,
      value: z.union([z.number(), z.array(z.string())]),
      sources,
    }),
  )
  .min(1)
  .describe('Values by the day they begin to apply, rising.');

function waiverUse(condition: z.ZodType<ConditionSource>) {
  return z.union([code, z.strictObject({ code, when: condition })]);
}

function ruleShape(condition: z.ZodType<ConditionSource>) {
  return {
    id: code.describe('Unique in a jurisdiction and all above it; answers cite it.'),
    kind: z.enum(routeKinds),
    title: text,
    target: targetSchema,
    grants: z.enum(['apply', 'issue']).describe('apply: may apply; issue: the certificate is issued.'),
    opens: z.enum(['applicant', 'employer']).default('applicant').describe('Who sets the route in motion.'),
    sources,
    basis: basis.optional().describe('Where it is weaker than that of the documents.'),
    from: date.optional(),
    to: date.optional(),
    delegates: z.enum(['relax', 'any', 'none']).default('any').describe('What lower jurisdictions may do to it.'),
    when: condition,
    waives: z.array(waiverUse(condition)).default([]),
    achievements: z.array(code).default([]),
    methods: z.array(code).default([]),
    status: text.optional().describe('How the text is read where it is silent.'),
  };
}

/** The schema of one pack. Every part is optional in a single file; parts of a folder are put together. */
export function packSchema(condition: z.ZodType<ConditionSource>) {
  return z.strictObject({
    jurisdiction,
    name: text,
    version: z.string().min(1),
    lists: z.record(code, z.array(z.enum(titleSeries)).min(1)).default({}),
    parameters: z.record(code, parameterSchema).default({}),
    documents: z.record(code, documentSchema).default({}),
    definitions: z.record(code, condition).default({}),
    rules: z.array(z.strictObject(ruleShape(condition))).default([]),
    overlays: z
      .array(
        z.union([
          z
            .strictObject({
              narrow: z.array(code).min(1),
              sources,
              when: condition,
            })
            .describe('Adds a condition to rules.'),
          z
            .strictObject({
              replace: code,
              sources,
              basis: basis.optional(),
              when: condition,
              waives: z.array(waiverUse(condition)).optional(),
              status: text.optional(),
            })
            .describe('Puts another condition in the place of a rule.'),
        ]),
      )
      .default([]),
    waivers: z.record(code, z.strictObject({ text, sources: sources.optional() })).default({}),
    notices: z
      .array(
        z.strictObject({
          code,
          text,
          sources,
          kinds: z.array(z.enum(routeKinds)).optional(),
          grants: z.enum(['apply', 'issue']).optional(),
          when: condition.optional(),
        }),
      )
      .default([]),
    achievements: z.record(code, text).default({}),
    methods: z.record(code, text).default({}),
    equivalences: z
      .array(
        z.strictObject({
          program: z.enum(schoolPrograms),
          treatedAs: code,
          text,
          sources,
          when: condition,
        }),
      )
      .default([]),
  });
}

export type Pack = z.infer<ReturnType<typeof packSchema>>;
export type PackDocument = z.infer<typeof documentSchema>;
export type PackSource = z.infer<typeof source>;
export type PackRule = Pack['rules'][number];
export type PackOverlay = Pack['overlays'][number];
export type PackNotice = Pack['notices'][number];
export type PackTarget = PackRule['target'];
export type PackWaiverUse = PackRule['waives'][number];
