import {
  drawCancellationSchema,
  drawCommitmentSchema,
  drawFilterSchema,
  drawListQuerySchema,
  drawListSchema,
  drawRecusalSchema,
  drawRevealSchema,
  drawSchema,
  idParamsSchema,
  newDrawSchema,
  publicDrawListQuerySchema,
  publicDrawListSchema,
  publicDrawSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'evaluation';
const params = idParamsSchema;
const one = jsonAnswer('抽取', 'The draw', drawSchema);
const ofStep = [...signedIn, 'request-invalid', 'draw-not-found', 'step-not-possible'] as const;

export const listDocument: RouteDocument = {
  operation: 'listDraws',
  tag,
  summary: { zh: '专家抽取', en: 'List draws of experts' },
  query: drawListQuerySchema,
  answers: jsonAnswer('一页', 'A page', drawListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportDraws',
  tag,
  summary: { zh: '导出专家抽取', en: 'Export draws of experts' },
  query: drawFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const openDocument: RouteDocument = {
  operation: 'openDraw',
  tag,
  summary: { zh: '发起专家抽取：固定专家池和回避名单', en: 'Open a draw: pool and exclusions are fixed' },
  body: jsonBody(newDrawSchema),
  answers: jsonAnswer('已发起', 'Opened', drawSchema, 201),
  errors: [
    ...signedIn,
    'request-invalid',
    'cycle-not-found',
    'committee-not-found',
    'group-not-found',
    'step-not-possible',
    'too-few-experts',
  ],
};

export const readDocument: RouteDocument = {
  operation: 'getDraw',
  tag,
  summary: { zh: '一次抽取', en: 'One draw' },
  params,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'draw-not-found'],
};

export const commitDocument: RouteDocument = {
  operation: 'commitToDraw',
  tag,
  summary: { zh: '一方作出承诺', en: 'A party commits' },
  params,
  body: jsonBody(drawCommitmentSchema),
  answers: one,
  errors: ofStep,
};

export const revealDocument: RouteDocument = {
  operation: 'revealForDraw',
  tag,
  summary: { zh: '一方揭示秘密；三方都揭示后即抽取', en: 'A party reveals; with the last secret the draw is run' },
  params,
  body: jsonBody(drawRevealSchema),
  answers: one,
  errors: [...ofStep, 'secret-wrong'],
};

export const redrawDocument: RouteDocument = {
  operation: 'redrawSeat',
  tag,
  summary: { zh: '登记回避，由候补替补', en: 'Record a recusal: the next substitute takes the seat' },
  params,
  body: jsonBody(drawRecusalSchema),
  answers: one,
  errors: [...ofStep, 'version-stale', 'seat-not-found', 'too-few-experts'],
};

export const cancelDocument: RouteDocument = {
  operation: 'cancelDraw',
  tag,
  summary: { zh: '终止无法继续的抽取', en: 'End a draw that cannot go on' },
  params,
  body: jsonBody(drawCancellationSchema),
  answers: one,
  errors: [...ofStep, 'version-stale'],
};

export const publicListDocument: RouteDocument = {
  operation: 'listPublicDraws',
  tag,
  summary: { zh: '专家抽取公示（匿名标识）', en: 'Draws as they are published, opaque ids alone' },
  query: publicDrawListQuerySchema,
  answers: jsonAnswer('一页', 'A page', publicDrawListSchema),
  errors: ['request-invalid'],
};

export const publicReadDocument: RouteDocument = {
  operation: 'getPublicDraw',
  tag,
  summary: { zh: '一次抽取的公示', en: 'One of them' },
  params,
  answers: jsonAnswer('公示', 'The draw', publicDrawSchema),
  errors: ['request-invalid', 'draw-not-found'],
};

export const fileDocument: RouteDocument = {
  operation: 'getDrawFile',
  tag,
  summary: { zh: '抽取文件（guantong-draw/1），任何人可复算', en: 'The file of a draw: anyone can recompute it' },
  params,
  answers: {
    200: { description: { zh: '规范 JSON', en: 'Canonical JSON (docs/proofs.md)' }, mediaType: 'application/json' },
  },
  errors: ['request-invalid', 'draw-not-found', 'draw-not-finished'],
};
