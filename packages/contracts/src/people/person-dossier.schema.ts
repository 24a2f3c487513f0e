import { z } from 'zod';
import { evidenceRefSchema } from '../applications/application-parts.schema.ts';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';

export const dossierLists = [
  'credentials',
  'employments',
  'annualReviews',
  'awards',
  'competitions',
  'continuingEducation',
  'integrityBan',
] as const;
export const dossierListSchema = z
  .enum(dossierLists)
  .describe('证书 / 工作经历 / 年度考核 / 荣誉 / 竞赛 / 继续教育 / 失信记录: the list of the dossier.');
export type DossierList = z.infer<typeof dossierListSchema>;

export const dossierFactSchema = z
  .strictObject({
    factId: idSchema,
    version: z.int(),
    list: dossierListSchema,
    value: z.json().describe('The record as the assessment contract has it (记录).'),
    words: textSchema.describe('What it says, in words (内容).'),
    source: z.enum(['declared', 'imported', 'employer', 'register']),
    verification: z.enum(['declared', 'employer-verified', 'register-verified', 'refuted']),
    verifiedAt: z.iso.datetime().nullable(),
    note: z.string().nullable().describe('What the verifier said (核验说明).'),
    evidence: z.array(evidenceRefSchema),
    recordedAt: z.iso.datetime(),
    can: canSchema,
  })
  .meta({ id: 'DossierFact', description: 'A record of a dossier (档案记录).' });
export type DossierFact = z.infer<typeof dossierFactSchema>;

export const personDossierSchema = z
  .strictObject({
    person: z.strictObject({
      id: idSchema,
      name: z.string(),
      residentId: z.string().nullable().describe('Masked, but on the two screens that need it (证件号码).'),
      masked: z.boolean(),
      birthOn: isoDateSchema.nullable(),
      phone: z.string().nullable(),
      retiredOn: isoDateSchema.nullable(),
      version: z.int(),
    }),
    facts: z.array(dossierFactSchema),
    frozen: z
      .boolean()
      .describe('Whether it shows what was submitted to the reader, not the dossier of today (仅为提交时的内容).'),
    submittedIn: z
      .array(z.strictObject({ id: idSchema, number: z.string().describe('Number of the case (申报编号).') }))
      .describe(
        'Applications the reader sees that go by what was submitted, whatever the dossier says by now (按提交时内容办理的申报).',
      ),
    can: canSchema,
  })
  .meta({ id: 'PersonDossier', description: 'A person’s dossier (个人档案).' });
export type PersonDossier = z.infer<typeof personDossierSchema>;

export const newFactSchema = z
  .strictObject({
    list: dossierListSchema,
    value: z.json(),
    evidence: z.array(idSchema).max(20).default([]),
  })
  .meta({ id: 'NewFact', description: 'A record to add (新增记录).' });
export type NewFact = z.infer<typeof newFactSchema>;

export const factChangeSchema = z
  .strictObject({ version: z.int().min(1), value: z.json(), evidence: z.array(idSchema).max(20).default([]) })
  .meta({ id: 'FactChange', description: 'A record as it shall be (修改记录).' });
export type FactChange = z.infer<typeof factChangeSchema>;

export const factHistorySchema = z
  .strictObject({
    items: z.array(z.strictObject({ ...dossierFactSchema.omit({ can: true }).shape, removed: z.boolean() })),
  })
  .meta({ id: 'FactHistory', description: 'All versions of a record, the latest first (修改历史).' });

export type FactHistory = z.infer<typeof factHistorySchema>;

export const personDossierQuerySchema = z.strictObject({
  screen: z
    .enum(['employer-verification', 'body-acceptance'])
    .optional()
    .describe('单位审核 / 受理审查: the screen that needs the resident id in clear.'),
  application: idSchema.optional().describe('The application on that screen (申报编号).'),
});
export type PersonDossierQuery = z.infer<typeof personDossierQuerySchema>;

/** What an employer adds from the personnel file. */
export const employerFactSchema = z
  .strictObject({ list: z.enum(['annualReviews', 'employments']), value: z.json() })
  .meta({ id: 'EmployerFact', description: 'A record from the personnel file (人事档案记录).' });
export type EmployerFact = z.infer<typeof employerFactSchema>;

/** The day of retirement as the personnel file has it; the engine reads it as `retiredOn` of the dossier. */
export const retirementSchema = z
  .strictObject({
    version: z.int().min(1).describe('Version of the person it starts from (版本).'),
    retiredOn: isoDateSchema.nullable().describe('Day of retirement (离退休日期); null: in service.'),
  })
  .meta({ id: 'Retirement', description: 'Retirement of a person (离退休).' });
export type Retirement = z.infer<typeof retirementSchema>;

/** What an import of a self-check file would do, or did. */
export const dossierImportSchema = z
  .strictObject({ preview: z.boolean(), file: z.json().describe('The file the self-check saved (自查文件).') })
  .meta({ id: 'DossierImport', description: 'A self-check file to import (导入自查资料).' });
export const dossierImportResultSchema = z
  .strictObject({
    preview: z.boolean(),
    items: z.array(
      z.strictObject({
        list: dossierListSchema,
        words: textSchema,
        result: z.enum(['new', 'present', 'contradicts']).describe('新增 / 已有 / 矛盾.'),
        why: textSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'DossierImportResult', description: 'What an import does to each record (导入结果).' });
export type DossierImportResult = z.infer<typeof dossierImportResultSchema>;

/** What a workbook of reviews would add, or added. */
export const reviewImportResultSchema = z
  .strictObject({
    preview: z.boolean(),
    items: z.array(
      z.strictObject({
        row: z.int().describe('Row of the sheet (行号).'),
        name: z.string().nullable().describe('The person, masked (姓名); absent: nobody of the employer.'),
        words: textSchema.nullable(),
        result: z.enum(['new', 'present', 'contradicts', 'faulty']).describe('新增 / 已有 / 矛盾 / 有误.'),
        why: textSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'ReviewImportResult', description: 'What a workbook of reviews does, row by row (考核批量导入结果).' });
export type ReviewImportResult = z.infer<typeof reviewImportResultSchema>;

export const evidenceUploadSchema = z
  .strictObject({ ...evidenceRefSchema.shape, sha256: z.string(), scan: z.enum(['clean', 'not-scanned']) })
  .meta({ id: 'EvidenceUpload', description: 'A file as it was taken in (已上传材料).' });
export type EvidenceUpload = z.infer<typeof evidenceUploadSchema>;

const inboxFields = {
  unread: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('true: unread ones alone (只看未读).'),
};
export const inboxFilterSchema = z.strictObject(inboxFields);
export const inboxQuerySchema = z.strictObject({ ...pageFields, ...inboxFields });

export type InboxQuery = z.infer<typeof inboxQuerySchema>;

export const unreadCountSchema = z
  .strictObject({ unread: z.int().describe('Unread in all (未读数).') })
  .meta({ id: 'UnreadCount', description: 'How many messages are unread (未读消息数).' });
export type UnreadCount = z.infer<typeof unreadCountSchema>;

export const messageSchema = z.strictObject({
  id: idSchema,
  kind: z.string(),
  subject: textSchema,
  link: z.string().nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const inboxSchema = z
  .strictObject({
    items: z.array(messageSchema),
    total: z.int(),
    page: z.int(),
    size: z.int(),
    unread: z.int().describe('Unread in all (未读数).'),
  })
  .meta({ id: 'Inbox', description: 'Messages to the account, the latest first (消息).' });
export type Inbox = z.infer<typeof inboxSchema>;

export const employeeFilterSchema = z.strictObject({
  name: z.string().trim().max(100).optional().describe('Part of the name (姓名包含).'),
  sort: z.enum(['name', '-name', 'since', '-since']).default('name').describe('Order (排序).'),
});
export type EmployeeFilter = z.infer<typeof employeeFilterSchema>;
export const employeeListQuerySchema = z.strictObject({ ...employeeFilterSchema.shape, ...pageFields });
export type EmployeeListQuery = z.infer<typeof employeeListQuerySchema>;

export const employeeSchema = z
  .strictObject({
    id: idSchema.describe('Id of the person (人员编号).'),
    name: z.string().describe('Name (姓名).'),
    residentId: z.string().nullable().describe('Masked (证件号码，遮盖).'),
    birthOn: isoDateSchema.nullable().describe('Born on (出生日期).'),
    since: isoDateSchema.describe('First day of the posts that run here (在本单位起始日).'),
  })
  .meta({ id: 'Employee', description: 'Somebody whose post with the caller’s employer runs (本单位人员).' });
export type Employee = z.infer<typeof employeeSchema>;
export const employeeListSchema = listSchema(employeeSchema);
export type EmployeeList = z.infer<typeof employeeListSchema>;
