import {
  idParamsSchema,
  inboxFilterSchema,
  inboxQuerySchema,
  inboxSchema,
  type Message,
  messageSchema,
  unreadCountSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import { sendWorkbook, type WorkbookColumn, writeWorkbook } from '../../../http/send-workbook.ts';
import { exportMessages, readAllMessages, readInbox, readMessage } from './messages.service.ts';

const inboxDocument: RouteDocument = {
  operation: 'readInbox',
  tag: 'messages',
  summary: { zh: '本人消息', en: 'Messages to the account' },
  query: inboxQuerySchema,
  answers: jsonAnswer('消息', 'The messages', inboxSchema),
  errors: ['request-invalid', ...signedIn],
};

const exportDocument: RouteDocument = {
  operation: 'exportMessages',
  tag: 'messages',
  summary: { zh: '导出本人消息', en: 'Export the messages to the account' },
  query: inboxFilterSchema,
  answers: workbookAnswer,
  errors: ['request-invalid', ...signedIn],
};

const readDocument: RouteDocument = {
  operation: 'markMessageRead',
  tag: 'messages',
  summary: { zh: '标为已读', en: 'Mark a message as read' },
  params: idParamsSchema,
  answers: jsonAnswer('消息', 'The message', messageSchema),
  errors: ['request-invalid', ...signedIn, 'cross-site-refused', 'message-not-found'],
};

const readAllDocument: RouteDocument = {
  operation: 'markAllMessagesRead',
  tag: 'messages',
  summary: { zh: '全部标为已读', en: 'Mark all messages as read' },
  answers: jsonAnswer('未读数', 'What is unread', unreadCountSchema),
  errors: [...signedIn, 'cross-site-refused'],
};

/** The inbox of the account. */
export function addMessageRoutes(app: FastifyInstance, office: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: office.limits.requests, config: { document } });
  app.get('/api/messages', options(inboxDocument), (request) =>
    runAct(office, request, (act) => readInbox(act, parseInput(inboxQuerySchema, request.query, 'query'))),
  );
  app.get('/api/messages/export.xlsx', options(exportDocument), async (request, reply) => {
    const workbook = await runAct(office, request, (act) => {
      const filter = parseInput(inboxFilterSchema, request.query, 'query');
      return writeWorkbook({ zh: '消息', en: 'Messages' }, columns, exportMessages(act, filter), languageOf(request));
    });
    return sendWorkbook(reply, workbook);
  });
  app.post('/api/messages/:id/read', options(readDocument), (request) =>
    runAct(office, request, (act) => readMessage(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
  app.post('/api/messages/read-all', options(readAllDocument), (request) => runAct(office, request, readAllMessages));
}

const columns: readonly WorkbookColumn<Message>[] = [
  { head: { zh: '时间', en: 'Sent' }, width: 26, cell: ({ createdAt }) => sayInstantInChina(createdAt) },
  { head: { zh: '内容', en: 'Message' }, width: 60, cell: ({ subject }) => subject },
  {
    head: { zh: '阅读时间', en: 'Read' },
    width: 26,
    cell: ({ readAt }) => (readAt === null ? '' : sayInstantInChina(readAt)),
  },
];
