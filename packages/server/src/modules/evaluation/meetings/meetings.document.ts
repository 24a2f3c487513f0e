import {
  ballotCastSchema,
  ballotPaperRequestSchema,
  ballotPaperSchema,
  ballotSchema,
  checkInSchema,
  idParamsSchema,
  meetingActSchema,
  meetingFilterSchema,
  meetingListQuerySchema,
  meetingListSchema,
  meetingSchema,
  minutesSignatureSchema,
  newMeetingSchema,
  resultsRecordedSchema,
  versionedSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'evaluation';
const params = idParamsSchema;
const one = jsonAnswer('会议', 'The meeting', meetingSchema);
const ofStep = [...signedIn, 'request-invalid', 'meeting-not-found', 'step-not-possible'] as const;

export const listDocument: RouteDocument = {
  operation: 'listMeetings',
  tag,
  summary: { zh: '评审会议', en: 'List meetings' },
  query: meetingListQuerySchema,
  answers: jsonAnswer('一页', 'A page', meetingListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportMeetings',
  tag,
  summary: { zh: '导出评审会议', en: 'Export meetings' },
  query: meetingFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const planDocument: RouteDocument = {
  operation: 'planMeeting',
  tag,
  summary: { zh: '安排评审会议：评委为抽取的专家', en: 'Plan a meeting of the experts drawn' },
  body: jsonBody(newMeetingSchema),
  answers: jsonAnswer('已安排', 'Planned', meetingSchema, 201),
  errors: [...signedIn, 'request-invalid', 'draw-not-found', 'draw-not-finished', 'step-not-possible'],
};

export const readDocument: RouteDocument = {
  operation: 'getMeeting',
  tag,
  summary: { zh: '一次会议：实时出席和领票人数', en: 'A meeting: live attendance and papers fetched' },
  description: {
    zh: '投票结束前，任何回答都不含票数。',
    en: 'No answer counts ballots before the round has closed.',
  },
  params,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'meeting-not-found'],
};

export const actDocument: RouteDocument = {
  operation: 'actOnMeeting',
  tag,
  summary: { zh: '经办人办理会议', en: 'The clerk runs the meeting' },
  params,
  body: jsonBody(meetingActSchema),
  answers: one,
  errors: [...ofStep, 'version-stale'],
};

export const checkInDocument: RouteDocument = {
  operation: 'checkInToMeeting',
  tag,
  summary: { zh: '评委本人签到或离场', en: 'A member checks in or out' },
  params,
  body: jsonBody(checkInSchema),
  answers: one,
  errors: ofStep,
};

export const signDocument: RouteDocument = {
  operation: 'signMinutes',
  tag,
  summary: { zh: '主持人签署纪要（密码确认）', en: 'Who presided signs the minutes, with the password' },
  params,
  body: jsonBody(minutesSignatureSchema),
  answers: one,
  errors: [...ofStep, 'version-stale', 'password-wrong'],
};

export const sealDocument: RouteDocument = {
  operation: 'sealMeeting',
  tag,
  summary: { zh: '机构负责人封存会议并登记结果', en: 'The head of the body seals the meeting; results go on record' },
  params,
  body: jsonBody(versionedSchema),
  answers: one,
  errors: [...ofStep, 'version-stale'],
};

export const recordDocument: RouteDocument = {
  operation: 'recordMeetingResults',
  tag,
  summary: { zh: '登记此前暂停等原因未能登记的结果', en: 'Record results that could not be recorded before' },
  params,
  answers: jsonAnswer('登记情况', 'What is on record', resultsRecordedSchema),
  errors: ofStep,
};

export const paperDocument: RouteDocument = {
  operation: 'fetchBallotPaper',
  tag,
  summary: { zh: '领票：对盲化凭据签名，每人每轮一次', en: 'Fetch the ballot paper: one blind signature a round' },
  params,
  body: jsonBody(ballotPaperRequestSchema),
  answers: jsonAnswer('盲签名', 'The blind signature', ballotPaperSchema),
  errors: [...signedIn, 'request-invalid', 'round-not-found', 'round-closed', 'no-vote', 'paper-fetched'],
};

export const castDocument: RouteDocument = {
  operation: 'castBallot',
  tag,
  summary: { zh: '投票：不登录、不带会话', en: 'Cast a ballot: without session and without name' },
  description: {
    zh: '带有 Cookie 的请求被拒绝，以免选票与人相连；不记录地址，频率限制不分来源。',
    en: 'A request with a cookie is refused, lest it tie a ballot to a person; no address is kept, the limit is one for all.',
  },
  params,
  body: jsonBody(ballotSchema),
  answers: jsonAnswer('已投入', 'It is in the box', ballotCastSchema, 201),
  errors: ['request-invalid', 'round-not-found', 'round-closed', 'ballot-invalid', 'ballot-used', 'ballot-with-cookie'],
};

export const fileDocument: RouteDocument = {
  operation: 'getBallotFile',
  tag,
  summary: {
    zh: '票据文件（guantong-ballot/1），任何人可复核',
    en: 'The file of a closed round: anyone can recount it',
  },
  params,
  answers: {
    200: { description: { zh: '规范 JSON', en: 'Canonical JSON (docs/proofs.md)' }, mediaType: 'application/json' },
  },
  errors: ['request-invalid', 'round-not-found', 'round-not-closed'],
};
