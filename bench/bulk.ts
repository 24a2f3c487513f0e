import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BulkResult } from './bulk/measure.ts';

const ratioAllowed = 1.5;
const memoryAllowed = 4 * 2 ** 30;

/**
 * All routes of CN for 10 million synthetic persons in DuckDB: the generated query against one written by hand for the same
 * meaning. The argument is the number of persons. True when the figures promised are met.
 */
export async function benchBulk([persons = '10000000']: readonly string[]): Promise<boolean> {
  const threads = Math.min(availableParallelism(), 4);
  const result = await inOwnProcess([persons, String(threads), '3GB', '3']);
  const [generated, handwritten] = [median(result.generatedSeconds), median(result.handwrittenSeconds)];
  const ratio = generated / handwritten;
  const perSecond = (seconds: number) => `${(result.persons / seconds / 1e6).toFixed(2)} M persons/s`;
  console.log(
    `${result.persons.toLocaleString('en')} persons × ${result.routes} routes of CN, ${result.threads} threads, memory_limit ${result.memoryLimit}`,
  );
  console.table({
    'made and loaded': { seconds: result.loadSeconds.toFixed(2), rate: perSecond(result.loadSeconds) },
    'generated SQL': { seconds: generated.toFixed(2), rate: perSecond(generated) },
    'hand-written SQL': { seconds: handwritten.toFixed(2), rate: perSecond(handwritten) },
  });
  console.table({
    'generated ÷ hand-written': { found: ratio.toFixed(2), allowed: `≤ ${ratioAllowed}` },
    'peak memory, GiB': { found: (result.peakBytes / 2 ** 30).toFixed(2), allowed: '< 4' },
    'routes that differ': { found: result.differing.length, allowed: '0' },
  });
  console.table(result.answersByStatus);
  if (result.differing.length > 0) console.log(`different: ${result.differing.join(', ')}`);
  return ratio <= ratioAllowed && result.peakBytes < memoryAllowed && result.differing.length === 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function inOwnProcess(args: readonly string[]): Promise<BulkResult> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./bulk/child.ts', import.meta.url)), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`the measurement ended with code ${code}; its message is above`));
    });
  });
}
