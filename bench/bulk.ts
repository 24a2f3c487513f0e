import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BulkResult, Spent } from './bulk/measure.ts';
import { median, printTable } from './table.ts';

const ratioAllowed = 1.5;
const gibAllowed = 4;

/**
 * All routes of CN for 10 million synthetic persons in DuckDB: the generated query against one written by hand for the same
 * meaning. Arguments: the number of persons, and how often each query is timed. True when the promised figures are met.
 */
export async function benchBulk([persons = '10000000', runs = '2']: readonly string[]): Promise<boolean> {
  const threads = Math.min(availableParallelism(), 4);
  const result = await inOwnProcess([persons, runs, String(threads), '3GB']);
  const [generated, handwritten] = [typical(result.generated), typical(result.handwritten)];
  const ratio = generated.cpuSeconds / handwritten.cpuSeconds;
  const gib = result.peakBytes / 2 ** 30;
  const count = result.persons.toLocaleString('en');
  console.log(`${count} persons × ${result.routes} routes, ${threads} threads, memory_limit ${result.memoryLimit}\n`);
  printTable(
    ['', 'seconds', 'CPU seconds', 'persons/s', 'answers/s'],
    [
      ['population made and loaded', ...columns(result, result.load).slice(0, 3), ''],
      ['generated SQL', ...columns(result, generated)],
      ['hand-written SQL', ...columns(result, handwritten)],
    ],
  );
  console.log('');
  printTable(
    ['', 'found', 'promised'],
    [
      ['generated ÷ hand-written, CPU time', ratio.toFixed(2), `≤ ${ratioAllowed}`],
      ['generated ÷ hand-written, on the clock', (generated.seconds / handwritten.seconds).toFixed(2), ''],
      ['peak memory of the process, GiB', gib.toFixed(2), `< ${gibAllowed}`],
      ['routes on which the two differ for anyone', String(result.differing.length), '0'],
    ],
  );
  console.log('');
  printTable(
    ['status', 'answers'],
    Object.entries(result.answersByStatus).map(([status, answers]) => [status, answers.toLocaleString('en')]),
  );
  if (result.differing.length > 0) console.log(`\ndifferent: ${result.differing.join(', ')}`);
  return ratio <= ratioAllowed && gib < gibAllowed && result.differing.length === 0;
}

function typical(spent: readonly Spent[]): Spent {
  return {
    seconds: median(spent.map((each) => each.seconds)),
    cpuSeconds: median(spent.map((each) => each.cpuSeconds)),
  };
}

function columns({ persons, routes }: BulkResult, { seconds, cpuSeconds }: Spent): readonly string[] {
  const rate = (count: number) => `${(count / seconds / 1e6).toFixed(2)} M`;
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), rate(persons), rate(persons * routes)];
}

function inOwnProcess(args: readonly string[]): Promise<BulkResult> {
  const file = fileURLToPath(new URL('./bulk/child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`the measurement ended with ${signal ?? `code ${code}; its message is above`}`));
    });
  });
}
