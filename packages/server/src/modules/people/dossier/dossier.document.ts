import {
  assessmentSchema,
  dossierFactSchema,
  dossierImportResultSchema,
  dossierImportSchema,
  employeeFilterSchema,
  employeeListQuerySchema,
  employeeListSchema,
  employerFactSchema,
  factChangeSchema,
  factHistorySchema,
  isoDateSchema,
  jurisdictionSchema,
  newFactSchema,
  personDossierQuerySchema,
  personDossierSchema,
  retirementSchema,
  reviewImportResultSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'dossier';
const idSchema = z.uuid();
export const factParamsSchema = z.strictObject({ factId: idSchema.describe('Id of the record (记录编号).') });
export const personParamsSchema = z.strictObject({ id: idSchema.describe('Id of the person (人员编号).') });
export const removalQuerySchema = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000_000).describe('Version the removal starts from (版本).'),
});
export const assessmentQuerySchema = z.strictObject({
  target: z.string().max(1_000).optional().describe('A target as JSON (申报目标). Absent: every target.'),
  asOf: isoDateSchema.optional().describe('The day judged (判断基准日). Absent: today.'),
  jurisdiction: jurisdictionSchema.optional(),
});

const fact = jsonAnswer('记录', 'The record', dossierFactSchema);
const ofPerson = ['request-invalid', ...signedIn, 'person-not-found'] as const;
const changes = [...ofPerson, 'cross-site-refused', 'step-not-possible'] as const;

export const readDossierDocument: RouteDocument = {
  operation: 'readOwnDossier',
  tag,
  summary: { zh: '本人档案', en: 'One’s own dossier' },
  answers: jsonAnswer('档案', 'The dossier', personDossierSchema),
  errors: ofPerson,
};

export const addFactDocument: RouteDocument = {
  operation: 'addFact',
  tag,
  summary: { zh: '新增记录', en: 'Add a record' },
  description: {
    zh: '按自查接口的同一规则检查，并与全部档案比对矛盾。工作经历的 employer.id 填单位编号或统一社会信用代码即关联登记单位。',
    en: 'Checked like a request for an assessment and against the whole dossier. With the id or the unified social credit code of a registered employer in employer.id a post is linked with the register.',
  },
  body: jsonBody(newFactSchema),
  answers: jsonAnswer('已新增', 'Added', dossierFactSchema, 201),
  errors: changes,
};

export const changeFactDocument: RouteDocument = {
  operation: 'changeFact',
  tag,
  summary: { zh: '修改记录', en: 'Change a record' },
  description: {
    zh: '旧版本保留；修改后的记录须重新核验。',
    en: 'The old version is kept; what was changed is to be verified again.',
  },
  params: factParamsSchema,
  body: jsonBody(factChangeSchema),
  answers: fact,
  errors: [...changes, 'fact-not-found', 'version-stale'],
};

export const removeFactDocument: RouteDocument = {
  operation: 'removeFact',
  tag,
  summary: { zh: '移除记录', en: 'Remove a record' },
  params: factParamsSchema,
  query: removalQuerySchema,
  answers: { 204: { description: { zh: '已移除', en: 'Removed' } } },
  errors: [...changes, 'fact-not-found', 'version-stale'],
};

export const factHistoryDocument: RouteDocument = {
  operation: 'readFactHistory',
  tag,
  summary: { zh: '记录的修改历史', en: 'All versions of a record' },
  params: factParamsSchema,
  answers: jsonAnswer('各版本', 'The versions', factHistorySchema),
  errors: [...ofPerson, 'fact-not-found'],
};

export const importDossierDocument: RouteDocument = {
  operation: 'importDossier',
  tag,
  summary: { zh: '导入自查文件', en: 'Import a file of the self-check' },
  description: {
    zh: 'preview 为 true 时只说明哪些是新增、已有、矛盾，不写入。',
    en: 'With preview it only tells what is new, there already or contradicts, and writes nothing.',
  },
  body: jsonBody(dossierImportSchema),
  answers: jsonAnswer('逐条结果', 'Record by record', dossierImportResultSchema),
  errors: [...changes, 'too-many-elements'],
};

export const assessDossierDocument: RouteDocument = {
  operation: 'assessDossier',
  tag,
  summary: { zh: '按本人档案判断能报什么', en: 'Assess one’s own dossier' },
  query: assessmentQuerySchema,
  answers: jsonAnswer('判断结果', 'The assessment', assessmentSchema),
  errors: ofPerson,
};

export const readPersonDocument: RouteDocument = {
  operation: 'readPersonDossier',
  tag,
  summary: { zh: '某人的档案', en: 'The dossier of a person' },
  description: {
    zh: '单位、评价机构、人社部门按各自可见范围查看。身份证号只在单位审核、受理审查页面显示完整，每次查阅记入审计。',
    en: 'For employers, bodies and bureaus, each what it may see. The resident id is in clear on two screens alone, and each reading is noted in the audit.',
  },
  params: personParamsSchema,
  query: personDossierQuerySchema,
  answers: jsonAnswer('档案', 'The dossier', personDossierSchema),
  errors: [...ofPerson, 'step-not-possible'],
};

export const addEmployerFactDocument: RouteDocument = {
  operation: 'addEmployerFact',
  tag,
  summary: { zh: '单位补充记录', en: 'Add a record from the personnel file' },
  params: personParamsSchema,
  body: jsonBody(employerFactSchema),
  answers: jsonAnswer('已新增', 'Added', dossierFactSchema, 201),
  errors: changes,
};

export const listEmployeesDocument: RouteDocument = {
  operation: 'listEmployees',
  tag,
  summary: { zh: '本单位人员', en: 'People of one’s own employer' },
  description: {
    zh: '工作经历关联本单位且仍在任职的人员；证件号码遮盖。',
    en: 'Those whose post with the employer runs by their dossier; resident ids are masked.',
  },
  query: employeeListQuerySchema,
  answers: jsonAnswer('人员', 'The people', employeeListSchema),
  errors: ['request-invalid', ...signedIn],
};

export const exportEmployeesDocument: RouteDocument = {
  operation: 'exportEmployees',
  tag,
  summary: { zh: '导出本单位人员', en: 'Export the people of one’s own employer' },
  query: employeeFilterSchema,
  answers: workbookAnswer,
  errors: ['request-invalid', ...signedIn],
};

export const reviewTemplateDocument: RouteDocument = {
  operation: 'downloadReviewTemplate',
  tag,
  summary: { zh: '年度考核导入模板', en: 'An empty sheet for the import of reviews' },
  answers: workbookAnswer,
  errors: signedIn,
};

export const retirementDocument: RouteDocument = {
  operation: 'recordRetirement',
  tag,
  summary: { zh: '登记本单位人员离退休', en: 'Record the retirement of a person of one’s employer' },
  description: {
    zh: '判断资格时按此日期认定是否在职；填 null 表示在职。',
    en: 'Eligibility reads this day to tell whether somebody is in service; null: in service.',
  },
  params: personParamsSchema,
  body: jsonBody(retirementSchema),
  answers: jsonAnswer('档案', 'The dossier', personDossierSchema),
  errors: [...ofPerson, 'cross-site-refused', 'version-stale'],
};

export const importReviewsDocument: RouteDocument = {
  operation: 'importReviews',
  tag,
  summary: { zh: '批量导入年度考核', en: 'Import annual reviews' },
  description: {
    zh: '一行一条：身份证号、年度、结果、职业；最多 500 行。身份证号只用于找到本单位人员，不保存。',
    en: 'One review a row: 身份证号, 年度, 结果, 职业; at most 500 rows. The resident id only finds the person and is not kept.',
  },
  body: {
    mediaType: 'multipart/form-data',
    schema: z.object({
      file: z.string().meta({ format: 'binary' }).describe('xlsx, csv (文件).'),
      preview: z.enum(['true', 'false']).optional().describe('Default true (默认只预览).'),
    }),
  },
  answers: jsonAnswer('逐行结果', 'Row by row', reviewImportResultSchema),
  errors: [
    ...changes,
    'file-missing',
    'form-malformed',
    'body-too-large',
    'media-type-unsupported',
    'review-file-unusable',
  ],
};
