import { exclusionWords } from '@guantong/procedure';
import { z } from 'zod';
import { namesOf } from '../applications/application-parts.schema.ts';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema, titleLevelSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, reasonSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { groupPlaceFields } from './review-group.schema.ts';

export const drawPartyNames = ['body', 'bureau', 'supervisor'] as const;
const partySchema = z.enum(drawPartyNames).describe('评价机构 / 人社部门 / 监督: party.');
const groundSchema = namesOf(exclusionWords).describe(
  '同一单位 / 亲属关系 / 师生或师徒关系 / 近年合作 / 本人申报 / 已回避: coded ground.',
);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime({ precision: 3 });
const seatsSchema = z.int().min(3).max(75);

export const newDrawSchema = z
  .strictObject({
    ...groupPlaceFields,
    source: z.enum(['committee', 'register']).describe('从备案的评委会成员中 / 从专家库中: whom it draws from.'),
    seats: seatsSchema.describe('Seats (席位).'),
    skilledSeats: z
      .int()
      .min(0)
      .max(75)
      .default(0)
      .describe('Of them at least so many for skilled experts (高技能席位).'),
    substitutes: z.int().min(0).max(75).default(0).describe('Substitutes named with the seats (候补).'),
  })
  .refine(({ seats, skilledSeats }) => skilledSeats <= seats, {
    path: ['skilledSeats'],
    message: 'expected no more than the seats',
  })
  .meta({ id: 'NewDraw', description: 'A draw of experts to open (发起专家抽取).' });
export type NewDraw = z.infer<typeof newDrawSchema>;

export const drawCommitmentSchema = z
  .strictObject({ hash: hashSchema.describe('SHA-256 by docs/proofs.md; the secret stays with the party (承诺).') })
  .meta({ id: 'DrawCommitment', description: 'The commitment of a party (承诺).' });
export const drawRevealSchema = z
  .strictObject({ secret: hashSchema.describe('The 32 bytes, lower-case hex (秘密).') })
  .meta({ id: 'DrawReveal', description: 'The secret of a party (揭示).' });
export const drawRecusalSchema = z
  .strictObject({
    version: versionSchema,
    seat: idSchema.describe('The opaque id of who has the seat (席位).'),
    ground: groundSchema,
    case: idSchema.describe('The opaque id of the case it is about (相关申报).'),
  })
  .meta({ id: 'DrawRecusal', description: 'A recusal that gives a seat to the next substitute (回避替补).' });
export type DrawRecusal = z.infer<typeof drawRecusalSchema>;
export const drawCancellationSchema = z
  .strictObject({ version: versionSchema, reason: reasonSchema })
  .meta({ id: 'DrawCancellation', description: 'Ends a draw that cannot go on (终止抽取).' });

const demandSchema = z.strictObject({
  seats: z.int(),
  skilledSeats: z.int(),
  substitutes: z.int(),
  leastLevel: titleLevelSchema.nullable().describe('Title held at least (最低职称层级).'),
  skilledBelowLevel: z.enum(['eligible', 'not-eligible']),
});
const stepFields = {
  demand: demandSchema,
  pool: z.strictObject({
    fixedAt: instantSchema,
    experts: z.array(
      z.strictObject({ id: z.string(), groups: z.array(z.string()), level: titleLevelSchema.nullable() }),
    ),
    hash: hashSchema,
  }),
  exclusions: z.strictObject({
    fixedAt: instantSchema,
    list: z.array(z.strictObject({ id: z.string(), ground: groundSchema, with: z.string() })),
    hash: hashSchema,
  }),
  commitments: z.array(z.strictObject({ party: partySchema, at: instantSchema, hash: hashSchema })),
  reveals: z.array(z.strictObject({ party: partySchema, at: instantSchema, secret: hashSchema })),
};
const headFields = {
  id: idSchema,
  state: z.enum(['open', 'drawn', 'cancelled']).describe('进行中 / 已抽取 / 已终止: state.'),
  openedOn: isoDateSchema.describe('Day it was opened (发起日期).'),
};

/** What everybody may see of a draw while it goes on and afterwards. */
export const publicDrawSchema = z
  .strictObject({ ...headFields, ...stepFields, cancelReason: z.string().nullable() })
  .meta({ id: 'PublicDraw', description: 'A draw as it is published: opaque ids alone (抽取公示).' });
export type PublicDraw = z.infer<typeof publicDrawSchema>;
export const publicDrawRowSchema = z
  .strictObject({ ...headFields, seats: z.int(), experts: z.int(), excluded: z.int() })
  .meta({ id: 'PublicDrawRow', description: 'A draw in the public list (抽取公示项).' });
export const publicDrawListSchema = listSchema(publicDrawRowSchema);
export const publicDrawListQuerySchema = z.strictObject(pageFields);

const seatSchema = z.strictObject({
  id: z.string().describe('Opaque id (匿名标识).'),
  kind: z.enum(['skilled', 'any']).nullable().describe('高技能席位 / 一般席位; null: a substitute.'),
  expert: z
    .strictObject({ id: idSchema, name: z.string() })
    .nullable()
    .describe('Who it is: for the body alone (专家).'),
});
export const drawSchema = z
  .strictObject({
    ...headFields,
    ...groupPlaceFields,
    ...stepFields,
    cycleName: z.string(),
    source: z.enum(['committee', 'register']),
    version: z.int(),
    cancelReason: z.string().nullable(),
    seats: z.array(seatSchema).describe('Who sits now; empty before the draw (现任席位).'),
    substitutes: z.array(seatSchema).describe('Who comes next (候补).'),
    cases: z
      .array(z.strictObject({ id: z.string(), number: z.string() }))
      .describe('What the opaque ids of cases stand for: for the body alone (申报编号).'),
    can: canSchema,
  })
  .meta({ id: 'Draw', description: 'A draw of experts for a group (专家抽取).' });
export type Draw = z.infer<typeof drawSchema>;

export const drawFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  group: z.string().max(60).optional().describe('Of one group (分组).'),
  state: z.enum(['open', 'drawn', 'cancelled']).optional().describe('State (状态).'),
});
export type DrawFilter = z.infer<typeof drawFilterSchema>;
export const drawListQuerySchema = z.strictObject({ ...drawFilterSchema.shape, ...pageFields });
export const drawRowSchema = z
  .strictObject({
    ...headFields,
    ...groupPlaceFields,
    cycleName: z.string(),
    seats: z.int(),
    committed: z.int().describe('Parties that have committed (已承诺).'),
    revealed: z.int().describe('Parties that have revealed (已揭示).'),
  })
  .meta({ id: 'DrawRow', description: 'A draw in a list (抽取列表项).' });
export type DrawRow = z.infer<typeof drawRowSchema>;
export const drawListSchema = listSchema(drawRowSchema);
