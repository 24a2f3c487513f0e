import { z } from 'zod';
import { bases, routeKinds } from '../values/assessment.ts';
import { parseDay } from '../values/day.ts';
import { examCategories, qualificationLevels, skillLevels, titleLevels, titleSeries } from '../values/levels.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const date = z
  .string()
  .refine((value) => parseDay(value) !== undefined, { message: 'expected an existing date YYYY-MM-DD' })
  .meta({ format: 'date' });
const pointer = z.string().regex(/^(\/[^/]+)+$/, 'expected a pointer such as /employments/0/to');

const changes = {
  with: z
    .record(pointer, z.unknown())
    .optional()
    .describe('Facts to put in: pointer → value. `-` at the end of a pointer adds to a list.'),
  without: z.array(pointer).optional().describe('Facts to take out, by pointer.'),
};

const dossierSchema = z
  .looseObject({
    like: name.optional().describe('Begin with this dossier of the file.'),
    annualReviews: z
      .union([
        z.string().regex(/^[a-z-]+ \d{4}(-\d{4})?$/, 'expected for example "competent 2019-2025"'),
        z.array(z.unknown()),
      ])
      .optional()
      .describe('Records, or one result for several years: `competent 2019-2025`.'),
    ...changes,
  })
  .describe('A dossier as a request has it, or another dossier of the file with changes.');

const targetSchema = z.union([
  z.strictObject({
    title: z.enum(titleLevels),
    series: z
      .union([z.enum(titleSeries), z.array(z.enum(titleSeries)).min(1)])
      .describe('A list: the case is run for each.'),
    specialty: z.string().optional(),
  }),
  z.strictObject({ 'skill-level': z.enum(skillLevels), occupation: z.string() }),
  z.strictObject({
    exam: z
      .union([z.enum(examCategories), z.array(z.enum(examCategories)).min(1)])
      .describe('A list: the case is run for each.'),
    level: z.enum(qualificationLevels).optional(),
  }),
]);

const request = {
  asOf: date.optional().describe('The judged day.'),
  knownOn: date.optional(),
  cycleYear: z.int().optional(),
  jurisdiction: z.string().optional().describe('Absent: the jurisdiction of the folder.'),
  target: targetSchema.optional(),
  dossier: name.optional().describe('A dossier of the file.'),
};

const expectation = z
  .string()
  .regex(
    /^(eligible|held|ineligible|absent|undetermined|(not-yet|undetermined) \d{4}-\d{2}-\d{2})$/,
    'expected eligible, held, ineligible, absent, undetermined [DATE] or not-yet DATE',
  )
  .describe(
    'Status of the route and its earliest day; `absent`: the policy has no such route. No date: the judged day.',
  );

const codes = z.array(z.string());

/** What every case of a rule expects of its route, whatever the status. */
const routeSchema = z.strictObject({
  kind: z.enum(routeKinds),
  grants: z.enum(['apply', 'issue']),
  opens: z.enum(['applicant', 'employer']).default('applicant'),
  decisive: z.boolean().describe('Whether the route may decide an outcome.'),
  basis: z.enum(bases),
  sources: codes.describe('Document and clause, for example "cn-mohrss-2020-96 二（二）1".'),
  waivers: codes.default([]).describe('A code, or a code with the document and clause it rests on.'),
  notices: codes.default([]),
  achievements: codes.default([]),
  methods: codes.default([]),
});

const caseSchema = z.strictObject({
  name: z.string().min(1).describe('What the case shows, in a few words.'),
  kind: z
    .enum(['positive', 'negative', 'boundary'])
    .describe('boundary: beside a number, a day or a level of the rule.'),
  ...request,
  ...changes,
  each: z
    .record(pointer, z.array(z.unknown()).min(1))
    .optional()
    .describe('Runs the case once for each value put in at the pointer.'),
  expect: expectation,
  until: date.optional().describe('Last day of that stretch of eligibility.'),
  open: codes.optional().describe('Exactly these open questions: cause, then pointer (and year) or condition.'),
  basis: z.enum(bases).optional().describe('Instead of that of the route.'),
  sources: codes.optional().describe('Instead of those of the route.'),
  waivers: codes.optional().describe('Instead of those of the route.'),
  notices: codes.optional().describe('Instead of those of the route.'),
  assumptions: codes.optional(),
  equivalences: codes.optional(),
});

/** A file of cases: dossiers, and for each rule what its route says and the cases that show its meaning. */
export const caseFileSchema = z.strictObject({
  dossiers: z.record(name, dossierSchema).default({}),
  forEveryRule: z
    .array(caseSchema)
    .default([])
    .describe('Cases run for each rule of the file, on its own dossier and target.'),
  rules: z
    .array(
      z.strictObject({ rule: name, ...request, route: routeSchema.optional(), cases: z.array(caseSchema).default([]) }),
    )
    .min(1),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type CaseGroup = CaseFile['rules'][number];
export type CaseSource = CaseFile['forEveryRule'][number];
export type CaseDossier = CaseFile['dossiers'][string];
export type CaseTarget = z.infer<typeof targetSchema>;
export type ExpectedRoute = z.infer<typeof routeSchema>;
