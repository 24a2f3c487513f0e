import { parseAssessmentRequest } from '@guantong/contracts';
import { createPolicyLibrary } from '@guantong/engine';
import { createLineLog, createLinePrinter, readConfig, startServer } from '@guantong/server';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { fastify } from 'fastify';

/** What a process of this benchmark may be; each runs alone, so that CPU time can be told apart. */
export const serverRoles = ['guantong', 'bare', 'bare-same-size'] as const;
export type ServerRole = (typeof serverRoles)[number];

/** What the measuring process asks a server. */
export type ServerQuestion = 'cpu' | 'stop';

const bodyLimit = 2 * 1024 * 1024;
const noLimit = { GUANTONG_REQUESTS_PER_MINUTE: '0', PORT: '0' };

/** Runs as a server until told to stop; tells its address first, then its CPU time in microseconds as often as asked. */
export async function serve(role: ServerRole, answerBytes: number): Promise<void> {
  const server = role === 'guantong' ? await startOurs() : await startBare(role === 'bare' ? 0 : answerBytes);
  process.on('message', (question: ServerQuestion) => {
    const { user, system } = process.cpuUsage();
    if (question === 'cpu') process.send?.(user + system);
    else void server.stop().then(() => process.exit(0));
  });
  process.send?.(server.address);
}

interface Started {
  readonly address: string;
  stop(): Promise<void>;
}

/** The product as `npm start` runs it, access log included, without a limit on requests. */
async function startOurs(): Promise<Started> {
  const reading = readConfig(noLimit);
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const logger = createLineLog(createLinePrinter(process.stdout), () => new Date());
  return startServer({ library: createPolicyLibrary(await loadPolicyBundle()), config: reading.config, logger });
}

/** Fastify as it comes, which checks the same body in the same way and then answers a constant. */
async function startBare(answerBytes: number): Promise<Started> {
  const app = fastify({ bodyLimit });
  const small = { status: 'eligible', earliestOn: '2026-06-30' };
  const large = JSON.stringify({ text: 'x'.repeat(Math.max(0, answerBytes - 11)) });
  app.post('/api/assessments', (request, reply) => {
    const parsed = parseAssessmentRequest(request.body);
    if (!parsed.ok) return reply.code(400).send({ problems: parsed.problems });
    return answerBytes === 0 ? reply.send(small) : reply.type('application/json; charset=utf-8').send(large);
  });
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }), stop: () => app.close() };
}
