import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import { choicesSchema } from './examination-fields.schema.ts';
import { paperQuestionSchema } from './examination-paper.schema.ts';

const sequenceSchema = z.int().min(1).max(1_000_000).describe('Number the client gives, rising (序号).');
/** One answer as it was given. The one with the highest number of a question counts; an empty one takes it back. */
export const answerEntrySchema = z
  .strictObject({
    sequence: sequenceSchema,
    questionId: z.string().max(10).describe('Question of the paper (题号).'),
    choices: choicesSchema.describe('Chosen options (所选); empty: taken back.'),
    at: z.iso.datetime().describe('By the clock of the client, for the record alone (客户端时间).'),
  })
  .meta({ id: 'AnswerEntry', description: 'An entry of the answer journal (作答记录).' });
export type AnswerEntry = z.infer<typeof answerEntrySchema>;

export const answerBatchSchema = z
  .strictObject({ entries: z.array(answerEntrySchema).min(1).max(500) })
  .meta({ id: 'AnswerBatch', description: 'Entries to save; what was sent before may be sent again (保存作答).' });
export type AnswerBatch = z.infer<typeof answerBatchSchema>;

const clockFields = {
  now: z.iso.datetime().describe('The clock of the server, which decides (服务器时间).'),
  deadlineAt: z.iso.datetime().nullable().describe('When it is handed in by itself (截止时刻).'),
};
export const answerRefusals = [
  'too-late',
  'handed-in',
  'lapsed',
  'sequence-taken',
  'unknown-question',
  'unknown-choice',
] as const;
export type AnswerRefusal = (typeof answerRefusals)[number];
export const answersTakenSchema = z
  .strictObject({
    taken: z.array(z.int()).describe('Saved now: safe from here on (已保存).'),
    known: z.array(z.int()).describe('Saved before; taken once (此前已保存).'),
    refused: z
      .array(
        z.strictObject({
          sequence: z.int(),
          code: z
            .enum(answerRefusals)
            .describe('已过时 / 已交卷 / 已重新评价 / 序号重复 / 没有此题 / 没有此选项: why.'),
          reason: textSchema,
        }),
      )
      .describe('Not saved, and why (未保存).'),
    lastSequence: z.int().min(0).describe('Highest number saved (已保存的最大序号).'),
    ...clockFields,
  })
  .meta({ id: 'AnswersTaken', description: 'What became of each entry (作答保存结果).' });
export type AnswersTaken = z.infer<typeof answersTakenSchema>;

export const attemptStates = ['not-open', 'ready', 'running', 'handed-in', 'missed', 'cancelled', 'lapsed'] as const;
export const examAttemptSchema = z
  .strictObject({
    sittingId: idSchema,
    title: z.string(),
    cycleName: z.string(),
    room: z.string(),
    admissionNumber: z.string().describe('Admission number (准考证号).'),
    seat: z.int(),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    minutes: z.int().describe('Minutes allowed (答题时长，分钟).'),
    state: z
      .enum(attemptStates)
      .describe('未到开考时间 / 可以开始 / 答题中 / 已交卷 / 已错过 / 已取消 / 不再需要（已重新评价）: state.'),
    startedAt: z.iso.datetime().nullable(),
    ...clockFields,
    handedInAt: z.iso.datetime().nullable(),
    handedInBy: z.enum(['candidate', 'deadline']).nullable(),
    questions: z.array(paperQuestionSchema).nullable().describe('While it runs (试题); else null.'),
    answers: z.record(z.string(), choicesSchema).describe('What counts by question (当前作答).'),
    journal: z.array(answerEntrySchema).describe('Everything saved, to go on after a disconnection (作答记录).'),
    nextSequence: z.int().min(1).describe('The number to go on with (下一个序号).'),
    can: canSchema,
  })
  .meta({ id: 'ExamAttempt', description: 'The own attempt at a sitting (本人答卷).' });
export type ExamAttempt = z.infer<typeof examAttemptSchema>;
