import type { Context } from '../../context.ts';
import { createOutput } from '../../output/output.ts';

/** Writes one answer: as JSON, or as the lines of its text. */
export async function print(answer: unknown, lines: readonly string[] | undefined, context: Context): Promise<void> {
  const { stdout, isTerminal } = context;
  const output = createOutput(stdout);
  const text = lines?.join('\n') ?? JSON.stringify(answer, null, isTerminal.stdout ? 2 : 0);
  output.write(`${text}\n`);
  await output.flush();
}
