import { recusalGrounds } from '@guantong/procedure';
import { z } from 'zod';
import { namesOf } from '../applications/application-parts.schema.ts';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, reasonSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import { ballotRoundSchema } from './ballot.schema.ts';
import { groupPlaceFields } from './review-group.schema.ts';

export const meetingStateNames = [
  'planned',
  'open',
  'deliberating',
  'voting',
  'minutes',
  'signed',
  'sealed',
  'called-off',
] as const;
const stateSchema = z.enum(meetingStateNames).describe('State (状态).');
const officeSchema = z.enum(['chair', 'vice-chair', 'member']).describe('主任委员 / 副主任委员 / 委员: office.');
const instantSchema = z.iso.datetime();
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const newMeetingSchema = z
  .strictObject({
    drawId: idSchema.describe('The draw its committee comes from (专家抽取).'),
    title: z.string().trim().min(2).max(200).describe('Title (会议名称).'),
    place: z.string().trim().min(1).max(200).describe('Place (地点).'),
    plannedAt: instantSchema.describe('When it is to begin (时间).'),
    chair: idSchema.describe('The expert who chairs it (主任委员).'),
    viceChairs: z.array(idSchema).max(5).default([]).describe('Vice-chairs (副主任委员).'),
  })
  .meta({ id: 'NewMeeting', description: 'A meeting to plan (安排评审会议).' });
export type NewMeeting = z.infer<typeof newMeetingSchema>;

const nothing = z.strictObject({}).default({});
/** What the body does with a meeting; who attends comes from the check-ins of the members themselves. */
export const meetingActPayloads = {
  'open-meeting': nothing,
  'record-attendance': nothing,
  'record-recusal': z.strictObject({
    expertId: idSchema,
    itemId: idSchema,
    ground: namesOf(recusalGrounds),
  }),
  'start-deliberation': nothing,
  'defer-item': z.strictObject({ itemId: idSchema, reason: reasonSchema }),
  'open-round': z.strictObject({ items: z.array(idSchema).min(1).max(200).describe('What is voted on (表决事项).') }),
  'close-round': nothing,
  'generate-minutes': nothing,
  'call-off': z.strictObject({ reason: reasonSchema }),
};
export type MeetingActKind = keyof typeof meetingActPayloads;
function actSchema<Kind extends MeetingActKind>(kind: Kind) {
  return z.strictObject({ version: versionSchema, kind: z.literal(kind), payload: meetingActPayloads[kind] });
}
export const meetingActSchema = z
  .discriminatedUnion('kind', [
    actSchema('open-meeting'),
    actSchema('record-attendance'),
    actSchema('record-recusal'),
    actSchema('start-deliberation'),
    actSchema('defer-item'),
    actSchema('open-round'),
    actSchema('close-round'),
    actSchema('generate-minutes'),
    actSchema('call-off'),
  ])
  .meta({ id: 'MeetingAct', description: 'An action of the body on a meeting (会议办理).' });
export type MeetingAct = z.infer<typeof meetingActSchema>;

export const checkInSchema = z
  .strictObject({ present: z.boolean().describe('In the room, or gone (到场 / 离场).') })
  .meta({ id: 'CheckIn', description: 'A member says whether they are in the room (签到).' });
export const minutesSignatureSchema = z
  .strictObject({
    version: versionSchema,
    hash: hashSchema.describe('The hash of the minutes that were shown (纪要哈希).'),
    password: z.string().min(1).max(1000).describe('The password of who signs, once more (密码确认).'),
  })
  .meta({ id: 'MinutesSignature', description: 'The signature of who presided (签署纪要).' });
export type MinutesSignature = z.infer<typeof minutesSignatureSchema>;

export const minutesSchema = z
  .strictObject({
    hash: hashSchema,
    lines: z.array(textSchema).describe('The minutes (纪要正文).'),
    items: z
      .array(z.strictObject({ place: z.int(), number: z.string(), name: z.string() }))
      .nullable()
      .describe('Who stands behind the items; null in a double-blind review (评审对象).'),
  })
  .meta({ id: 'Minutes', description: 'The minutes of a meeting (会议纪要).' });

const outcomeSchema = z.strictObject({
  itemId: idSchema,
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  notCast: z.int(),
  base: z.int(),
  needed: z.int(),
  carried: z.boolean(),
});
const headFields = {
  id: idSchema,
  ...groupPlaceFields,
  cycleName: z.string(),
  title: z.string(),
  place: z.string(),
  plannedAt: instantSchema,
  state: stateSchema,
  stateWords: textSchema,
};
export const meetingSchema = z
  .strictObject({
    ...headFields,
    version: z.int(),
    drawId: idSchema,
    attendance: z
      .strictObject({
        size: z.int().describe('Members of the committee (评委会人数).'),
        quorum: z.int().describe('The least attendance (法定人数).'),
        checkedIn: z.int().describe('In the room now (已签到).'),
        recorded: z.int().nullable().describe('On record (已登记出席); null: nothing yet.'),
      })
      .describe('Attendance, live (出席).'),
    members: z.array(
      z.strictObject({
        expert: z.strictObject({ id: idSchema, name: z.string() }).nullable().describe('null: not for the caller.'),
        office: officeSchema,
        checkedIn: z.boolean(),
        attends: z.boolean().describe('On record as attending (登记出席).'),
        presides: z.boolean().describe('Presides (主持).'),
      }),
    ),
    items: z.array(
      z.strictObject({
        itemId: idSchema,
        place: z.int().describe('Place on the agenda, from 1 (序号).'),
        targetWords: textSchema,
        caseCode: z
          .string()
          .nullable()
          .describe('What its scoring sheets call it, where there are any and the caller may know it (评审编号).'),
        application: z
          .strictObject({ id: idSchema, number: z.string(), name: z.string(), employerName: z.string().nullable() })
          .nullable()
          .describe('null: not for the caller (申报).'),
        recused: z.int().describe('Members recused from it (回避人数).'),
        deferred: z.string().nullable().describe('Why it is deferred (暂缓理由).'),
      }),
    ),
    rounds: z.array(
      z.strictObject({
        id: idSchema,
        state: z.enum(['open', 'closed']),
        items: z.array(idSchema),
        voters: z.int().describe('Who may vote (可投票人数).'),
        papers: z.int().describe('Of them have fetched a ballot paper (已领票).'),
        round: ballotRoundSchema.nullable().describe('What every ballot is bound to, while the round is open.'),
        outcomes: z.array(outcomeSchema).nullable().describe('null until the round has closed (结果).'),
        hash: hashSchema.nullable().describe('Of the ballot file (票据哈希).'),
      }),
    ),
    proposals: z.array(z.array(idSchema)).describe('Items that may be voted on in one round (可同轮表决).'),
    minutes: minutesSchema.nullable(),
    me: z
      .strictObject({
        office: officeSchema,
        checkedIn: z.boolean(),
        presides: z.boolean(),
        mayFetch: idSchema.nullable().describe('The open round the caller may fetch a paper of (可领票).'),
        hasFetched: z.boolean().describe('Has fetched the paper of the open round (已领票).'),
      })
      .nullable()
      .describe('Of a member who asks (本人).'),
    steps: z.array(
      z.strictObject({ kind: z.string(), title: textSchema, allowed: z.boolean(), whyNot: textSchema.optional() }),
    ),
    can: canSchema,
  })
  .meta({ id: 'Meeting', description: 'A meeting of the committee (评审会议).' });
export type Meeting = z.infer<typeof meetingSchema>;

export const meetingFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  state: stateSchema.optional(),
});
export type MeetingFilter = z.infer<typeof meetingFilterSchema>;
export const meetingListQuerySchema = z.strictObject({ ...meetingFilterSchema.shape, ...pageFields });
export const meetingRowSchema = z
  .strictObject(headFields)
  .meta({ id: 'MeetingRow', description: 'A meeting in a list (会议列表项).' });
export type MeetingRow = z.infer<typeof meetingRowSchema>;
export const meetingListSchema = listSchema(meetingRowSchema);
export const resultsRecordedSchema = z
  .strictObject({
    recorded: z.int().describe('Results recorded now (已登记).'),
    pending: z.int().describe('Cases on hold or in another state, to be recorded later (待登记).'),
  })
  .meta({ id: 'ResultsRecorded', description: 'What of a sealed meeting is on record in the cases (结果登记).' });
export type ResultsRecorded = z.infer<typeof resultsRecordedSchema>;
export type Minutes = z.infer<typeof minutesSchema>;
