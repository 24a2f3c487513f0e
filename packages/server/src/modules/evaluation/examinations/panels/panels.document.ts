import {
  examinerFilterSchema,
  examinersToAskSchema,
  examPanelSchema,
  idParamsSchema,
  newPanelSchema,
  panelCancellationSchema,
  panelFilterSchema,
  panelListQuerySchema,
  panelListSchema,
  panelMoveSchema,
  slotAbsenceSchema,
  slotExaminersSchema,
  slotParamsSchema,
  spreadDecisionSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';

const tag = 'evaluation';
const one = jsonAnswer('考核', 'The panel', examPanelSchema);
const ofSlot = [
  ...signedIn,
  'request-invalid',
  'panel-not-found',
  'exam-candidate-not-found',
  'step-not-possible',
  'version-stale',
] as const;

export const listDocument: RouteDocument = {
  operation: 'listExamPanels',
  tag,
  summary: { zh: '技能考核和面试答辩', en: 'Skill examinations and interviews' },
  query: panelListQuerySchema,
  answers: jsonAnswer('一页', 'A page', panelListSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const exportDocument: RouteDocument = {
  operation: 'exportExamPanels',
  tag,
  summary: { zh: '导出考核和答辩列表', en: 'Export skill examinations and interviews' },
  query: panelFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
export const examinersToAskDocument: RouteDocument = {
  operation: 'listExaminersToAsk',
  tag,
  summary: { zh: '某一等级可选的考评员', en: 'Who may be asked to examine at a level' },
  query: examinerFilterSchema,
  answers: jsonAnswer('可选考评员', 'Examiners by name', examinersToAskSchema),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found'],
};
export const planDocument: RouteDocument = {
  operation: 'planExamPanel',
  tag,
  summary: { zh: '安排考核或答辩：工位、日程、考评员', en: 'Plan a panel: stations, appointments, examiners' },
  description: {
    zh: '考评员为单数且不少于3人，取自专家库、具有考评员角色，与考生有须回避关系的不能担任。各考评员互不可见；成绩为总分的平均，分差超过上限时由机构负责人裁定。',
    en: 'An odd number of examiners, three at least, from the register and in the role of examiner; who has a tie to a candidate is refused. They mark apart; the mark is the mean of their totals, and where these lie too far apart the chair decides.',
  },
  body: jsonBody(newPanelSchema),
  answers: jsonAnswer('考核', 'The panel', examPanelSchema, 201),
  errors: [
    ...signedIn,
    'request-invalid',
    'cycle-not-found',
    'group-not-found',
    'step-not-possible',
    'examiner-excluded',
  ],
};
export const readDocument: RouteDocument = {
  operation: 'getExamPanel',
  tag,
  summary: { zh: '考核、考生和评分进度', en: 'A panel with its candidates and how far they are' },
  params: idParamsSchema,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'panel-not-found'],
};
export const candidatesDocument: RouteDocument = {
  operation: 'exportExamPanelCandidates',
  tag,
  summary: { zh: '导出考核考生名单', en: 'Export the candidates of a panel' },
  params: idParamsSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid', 'panel-not-found'],
};
const ofPanel = [...signedIn, 'request-invalid', 'panel-not-found', 'step-not-possible', 'version-stale'] as const;
export const moveDocument: RouteDocument = {
  operation: 'moveExamPanel',
  tag,
  summary: { zh: '变更考核时间地点：评分开始前', en: 'Move a panel before anybody marks' },
  description: {
    zh: '各考生的时间随首场前后相同地移动，地点一致；考生和考评员各收到一条消息。已有考评员开始评分或已登记缺考的，不能整场变更。',
    en: 'Appointments move with the first one and have one place; every candidate and examiner is told. Once an examiner has begun to mark, or an absence is noted, the panel stays.',
  },
  params: idParamsSchema,
  body: jsonBody(panelMoveSchema),
  answers: one,
  errors: ofPanel,
};
export const cancelDocument: RouteDocument = {
  operation: 'cancelExamPanel',
  tag,
  summary: { zh: '取消整场考核：评分开始前', en: 'Call a panel off before anybody marks' },
  params: idParamsSchema,
  body: jsonBody(panelCancellationSchema),
  answers: one,
  errors: ofPanel,
};
export const examinersDocument: RouteDocument = {
  operation: 'replaceExaminers',
  tag,
  summary: { zh: '更换一名考生的考评员', en: 'Give a candidate other examiners' },
  params: slotParamsSchema,
  body: jsonBody(slotExaminersSchema),
  answers: one,
  errors: [...ofSlot, 'examiner-excluded', 'group-not-found'],
};
export const absenceDocument: RouteDocument = {
  operation: 'noteExamAbsence',
  tag,
  summary: { zh: '登记缺考', en: 'Note that a candidate did not come' },
  params: slotParamsSchema,
  body: jsonBody(slotAbsenceSchema),
  answers: one,
  errors: ofSlot,
};
export const decisionDocument: RouteDocument = {
  operation: 'decideSpread',
  tag,
  summary: { zh: '裁定分差：维持平均分或重新评分', en: 'Keep the mean of marks far apart, or have them given again' },
  params: slotParamsSchema,
  body: jsonBody(spreadDecisionSchema),
  answers: one,
  errors: ofSlot,
};
