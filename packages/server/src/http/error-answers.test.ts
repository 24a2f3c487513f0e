import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { DatabaseUnavailable } from '../database/database-error.ts';
import { addErrorAnswers, createErrorAnswer } from './error-answers.ts';
import type { LogEntry } from './server-log.ts';

test('a database that went away is not told as a fault of whoever asks or of ours, and is in the log', async () => {
  const logged: LogEntry[] = [];
  const app = Fastify();
  addErrorAnswers(app, createErrorAnswer({ write: (entry) => logged.push(entry) }));
  app.get('/', () => {
    throw new DatabaseUnavailable(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  });
  const answer = await app.inject('/');
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ code: 'database-unavailable', title: '数据库暂时不可用' });
  expect(logged.map(({ kind }) => kind)).toEqual(['failure']);
});
