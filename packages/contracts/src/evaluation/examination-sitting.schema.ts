import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, reasonSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { sourceSchema } from '../source.schema.ts';
import { examLevelSchema, examSubjectSchema, methodResultSchema } from './examination-fields.schema.ts';
import { groupPlaceFields } from './review-group.schema.ts';

const timeFields = {
  room: z.string().trim().min(2).max(200).describe('Room and address (考场).'),
  opensAt: z.iso.datetime().describe('One may start from this instant (开考时间).'),
  closesAt: z.iso.datetime().describe('Nobody goes on after this instant (考试截止时间).'),
  minutes: z.int().min(1).max(600).describe('Minutes allowed from the own start (答题时长，分钟).'),
};
/** Candidates are the cases of the group under evaluation at the level of the paper whose methods want theory. */
export const newSittingSchema = z
  .strictObject({
    ...groupPlaceFields,
    paperId: idSchema.describe('The paper (试卷).'),
    title: z.string().trim().min(2).max(100).describe('Title (场次名称).'),
    ...timeFields,
    applications: z.array(idSchema).min(1).max(2000).optional().describe('Only these cases (申报); absent: all.'),
  })
  .meta({ id: 'NewExamSitting', description: 'A sitting of a theory examination to plan (安排理论考试场次).' });
export type NewExamSitting = z.infer<typeof newSittingSchema>;
export const sittingMoveSchema = z
  .strictObject({ version: versionSchema, ...timeFields })
  .meta({ id: 'ExamSittingMove', description: 'Another room or time, before it opens (场次变更).' });
export type ExamSittingMove = z.infer<typeof sittingMoveSchema>;
export const sittingCancellationSchema = z
  .strictObject({ version: versionSchema, reason: reasonSchema })
  .meta({ id: 'ExamSittingCancellation', description: 'A sitting that is not held (取消场次).' });

export const sittingStates = ['planned', 'open', 'closed', 'cancelled'] as const;
const stateSchema = z
  .enum(sittingStates)
  .describe('待考 / 考试中 / 已结束 / 已取消: state by the clock of the server.');
const rowFields = {
  id: idSchema,
  ...groupPlaceFields,
  cycleName: z.string(),
  subject: examSubjectSchema,
  level: examLevelSchema,
  title: z.string(),
  ...timeFields,
  state: stateSchema,
  candidates: z.int().describe('Candidates (考生).'),
  started: z.int().describe('Who began (已开考).'),
  handedIn: z.int().describe('Handed in (已交卷).'),
  absent: z.int().describe('Absent after the end (缺考).'),
  released: z.boolean().describe('Whether the marks are released (成绩已发布).'),
};
export const sittingFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  group: groupPlaceFields.group.optional(),
});
export type SittingFilter = z.infer<typeof sittingFilterSchema>;
export const sittingListQuerySchema = z.strictObject({ ...sittingFilterSchema.shape, ...pageFields });
export const sittingRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'ExamSittingRow', description: 'A sitting in a list (考试场次列表项).' });
export type ExamSittingRow = z.infer<typeof sittingRowSchema>;
export const sittingListSchema = listSchema(sittingRowSchema);

export const examCandidateStates = ['not-started', 'running', 'handed-in', 'absent', 'lapsed'] as const;
export const examCandidateSchema = z
  .strictObject({
    applicationId: idSchema,
    number: z.string().describe('Number of the application (申报编号).'),
    name: z.string(),
    employerName: z.string().nullable(),
    admissionNumber: z.string().describe('Admission number (准考证号).'),
    seat: z.int().min(1).describe('Seat (座位号).'),
    state: z.enum(examCandidateStates).describe('未开考 / 答题中 / 已交卷 / 缺考 / 不再需要（已重新评价）: state.'),
    startedAt: z.iso.datetime().nullable(),
    deadlineAt: z.iso.datetime().nullable(),
    handedInAt: z.iso.datetime().nullable(),
    handedInBy: z.enum(['candidate', 'deadline']).nullable().describe('本人交卷 / 到时自动交卷: how.'),
    result: methodResultSchema.nullable().describe('null: not marked, or not for the caller before the release.'),
  })
  .meta({ id: 'ExamCandidate', description: 'A candidate of a sitting (考生).' });
export type ExamCandidate = z.infer<typeof examCandidateSchema>;
export const examSittingSchema = z
  .strictObject({
    ...rowFields,
    paper: z.strictObject({ id: idSchema, name: z.string(), hash: z.string() }).nullable(),
    cancelReason: z.string().nullable(),
    invigilators: z
      .strictObject({ least: z.int().describe('Invigilators at least (监考人员不少于).'), source: sourceSchema })
      .describe('监考配备.'),
    people: z.array(examCandidateSchema).nullable().describe('Candidates (考生名单); null: not for the caller.'),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'ExamSitting', description: 'A sitting of a theory examination (理论考试场次).' });
export type ExamSitting = z.infer<typeof examSittingSchema>;
