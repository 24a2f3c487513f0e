import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { makePersons } from './engines/persons.ts';
import { type Load, type LoadResult, load } from './server/load.ts';
import { type ServerRole, serve, serverRoles } from './server/roles.ts';
import { median, printTable } from './table.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const requests = Number(process.env.BENCH_REQUESTS ?? 4_000);
const connections = 16;
const promised = 0.6;

const [, program = '', role, argument] = process.argv;
if (role === 'load') answerLoads();
else if (role === undefined) await main();
else await serve(serverRoles.find((each) => each === role) ?? 'bare', Number(argument));

/** Of one server in one round. */
interface Measured {
  readonly perSecond: number;
  /** Microseconds of the server's CPU for one request. */
  readonly cpu: number;
  readonly answerBytes: number;
}

async function main(): Promise<void> {
  const loader = fork(program, ['load']);
  const persons = makePersons(400, 20_260_630);
  // What a self-check asks: one person and one target, or one person and all targets.
  const aimed = persons.map(({ request, targets }, index) => ({ ...request, target: targets[index % targets.length] }));
  const reached = [
    await compare(loader, 'one target', aimed.map(toText)),
    await compare(
      loader,
      'all targets',
      persons.map(({ request }) => toText(request)),
    ),
  ];
  loader.kill();
  console.log(`\nPromised: at least ${promised} of bare Fastify for one target. Reached: ${reached[0]?.toFixed(2)}.`);
  process.exit((reached[0] ?? 0) >= promised ? 0 : 1);
}

function toText(value: unknown): string {
  return JSON.stringify(value);
}

/** Prints what each server does with the bodies; returns how much of bare Fastify ours reaches, by CPU time. */
async function compare(loader: ChildProcess, name: string, bodies: readonly string[]): Promise<number> {
  const bytes = Math.round(median(bodies.map((body) => Buffer.byteLength(body))));
  const ours = await start('guantong', 0);
  const first = await measure(loader, ours, bodies);
  const servers = [ours, await start('bare', 0), await start('bare-same-size', Math.round(first.answerBytes))];
  const figures = new Map(servers.map((server) => [server, [] as Measured[]]));
  for (const server of servers) await measure(loader, server, bodies);
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) figures.get(server)?.push(await measure(loader, server, bodies));
  }
  const own = figures.get(ours) ?? [];
  const rows = servers.map((server) => {
    const measured = figures.get(server) ?? [];
    const shares = [
      median(measured.map(({ perSecond }, round) => (own[round]?.perSecond ?? 0) / perSecond)),
      median(measured.map(({ cpu }, round) => cpu / (own[round]?.cpu ?? 0))),
    ];
    return { server, measured, shares };
  });
  console.log(
    `\n${name}: bodies of ${bytes} bytes, ${connections} connections, ${rounds} rounds of ${requests} requests\n`,
  );
  printTable(
    ['server', 'answer, bytes', 'requests/s', 'CPU µs/request', 'ours ÷ this, requests/s', 'ours ÷ this, by CPU'],
    rows.map(({ server, measured, shares }) => [
      server.role,
      median(measured.map((each) => each.answerBytes)).toFixed(0),
      median(measured.map((each) => each.perSecond)).toFixed(0),
      median(measured.map((each) => each.cpu)).toFixed(0),
      ...shares.map((share) => share.toFixed(2)),
    ]),
  );
  for (const { process: child } of servers) child.send('stop');
  await Promise.all(servers.map(({ process: child }) => once(child, 'exit')));
  return rows.find(({ server }) => server.role === 'bare')?.shares[0] ?? 0;
}

interface RunningServer {
  readonly role: ServerRole;
  readonly process: ChildProcess;
  readonly port: number;
}

async function start(role: ServerRole, answerBytes: number): Promise<RunningServer> {
  // The access log is written, as in production, and thrown away.
  const child = fork(program, [role, String(answerBytes)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [address] = await once(child, 'message');
  return { role, process: child, port: Number(new URL(String(address)).port) };
}

async function measure(loader: ChildProcess, server: RunningServer, bodies: readonly string[]): Promise<Measured> {
  const before = await cpuOf(server);
  const asked: Load = { port: server.port, bodies, requests, connections };
  const [result] = await ask<LoadResult>(loader, asked);
  const cpu = (await cpuOf(server)) - before;
  return {
    perSecond: result.requests / result.seconds,
    cpu: cpu / requests,
    answerBytes: result.answerBytes / requests,
  };
}

async function cpuOf({ process: child }: RunningServer): Promise<number> {
  const [microseconds] = await ask<number>(child, 'cpu');
  return microseconds;
}

async function ask<Answer>(child: ChildProcess, question: Load | 'cpu'): Promise<readonly [Answer]> {
  const answer = once(child, 'message');
  child.send(question);
  // Both ends of the channel are this file.
  return (await answer) as [Answer];
}

function answerLoads(): void {
  process.on('message', async (asked: Load) => process.send?.(await load(asked)));
}
