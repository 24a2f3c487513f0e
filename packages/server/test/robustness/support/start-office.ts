import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OfficeOrder, OfficeReport, OfficeSettings } from './office-protocol.ts';

export interface RunningOffice {
  readonly address: string;
  readonly pid: number | undefined;
  /** Faults of its own that it wrote down so far. */
  readonly failures: readonly string[];
  /** Sets its clock. */
  moveTo(instant: string): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** SIGKILL: it gets no chance to do anything. Resolves when it is gone. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL('./serve-office.ts', import.meta.url));

/** Starts a server over a database in a process of its own; rejects when it ends before it listens. */
export async function startOffice(settings: OfficeSettings): Promise<RunningOffice> {
  const child = fork(program, [JSON.stringify(settings)], { execArgv: ['--import', 'tsx'] });
  const failures: string[] = [];
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (report: OfficeReport) => {
    if (report.kind === 'failure') failures.push(report.error);
  });
  const listening = await Promise.race([reportOf(child, 'listening'), exited]);
  if (listening === undefined) throw new Error('the server ended before it listened');
  const order = (what: OfficeOrder) => child.send(what);
  return {
    address: listening.address,
    pid: child.pid,
    failures,
    async moveTo(now) {
      const moved = reportOf(child, 'moved');
      order({ kind: 'move', now });
      await moved;
    },
    async stop() {
      order({ kind: 'stop' });
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function reportOf<Kind extends OfficeReport['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<OfficeReport, { readonly kind: Kind }>> {
  for (;;) {
    const [report]: unknown[] = await once(child, 'message');
    if (isReport(report, kind)) return report;
  }
}

function isReport<Kind extends OfficeReport['kind']>(
  report: unknown,
  kind: Kind,
): report is Extract<OfficeReport, { readonly kind: Kind }> {
  return typeof report === 'object' && report !== null && 'kind' in report && report.kind === kind;
}
