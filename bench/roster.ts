import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRosterInput } from './roster/write-input.ts';
import { median, printTable } from './table.ts';

const root = join(import.meta.dirname, '..');
const people = Number(process.env.BENCH_PEOPLE ?? 100_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const [mostSeconds, mostBytes] = [30, 1024 ** 3];

// Tells what the process used, threads included, on a channel of its own.
const tellUsage = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));",
)}`;

/** `guantong roster` as it is installed, xlsx to xlsx; false when it takes too long or too much memory. */
export async function benchRoster(): Promise<boolean> {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--stale', 'cli'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) return false;
  const folder = await mkdtemp(join(tmpdir(), 'guantong-bench-'));
  try {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    await writeRosterInput(input, people);
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await runRoster(input, output));
    const [given, written] = [(await stat(input)).size, (await stat(output)).size];
    console.log(`${people} people, ${mebibytes(given)} xlsx in, ${mebibytes(written)} xlsx out\n`);
    printTable(
      ['run', 'seconds', 'CPU seconds', 'peak memory', 'load before'],
      runs.map((run, index) => [
        `${index + 1}`,
        run.seconds.toFixed(1),
        run.cpuSeconds.toFixed(1),
        mebibytes(run.peakBytes),
        run.load.toFixed(1),
      ]),
    );
    const seconds = median(runs.map((run) => run.seconds));
    const peak = Math.max(...runs.map((run) => run.peakBytes));
    console.log(
      `\nPromised: less than ${mostSeconds} s and ${mebibytes(mostBytes)}. Median ${seconds.toFixed(1)} s, at most ${mebibytes(peak)}.`,
    );
    return seconds < mostSeconds && peak < mostBytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly load: number;
}

async function runRoster(input: string, output: string): Promise<Run> {
  const [load = 0] = loadavg();
  const cli = join(root, 'packages/cli/bin/guantong.mjs');
  const asked = ['roster', input, '--out', output, '--as-of', '2026-06-30', '--format', 'json'];
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellUsage, cli, ...asked], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let usage = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    usage += chunk.toString('utf8');
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`expected guantong roster to end with 0, found ${status}`);
  // Written by the line above.
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakBytes: maxRSS * 1024,
    load,
  };
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
}
