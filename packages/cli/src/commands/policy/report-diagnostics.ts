import type { Text } from '@guantong/engine';
import type { Diagnostic } from '@guantong/engine/language';
import type { Context } from '../../context.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { diagnosticLines } from './diagnostics-text.ts';
import { print } from './print.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Text;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Writes what was found, as text unless JSON is asked for: this is read in terminals and in the logs of checks alike.
 * Exit code 2 when there is an error among it; warnings alone do not fail.
 */
export async function reportDiagnostics(
  { diagnostics, summary, counts }: Report,
  { format }: { readonly format?: string },
  context: Context,
): Promise<number> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const chosen = chooseSimpleFormat(format, true);
  const sign = errors > 0 ? context.paint.bad('✖') : context.paint.good('✔');
  const total = {
    zh: `${errors} 处错误，${diagnostics.length - errors} 处警告`,
    en: `${errors} errors, ${diagnostics.length - errors} warnings`,
  };
  const lines = () => [
    ...diagnosticLines(diagnostics, context),
    `${sign} ${context.say(summary)}${context.say({ zh: '；', en: '; ' })}${context.say(total)}`,
  ];
  await print({ ...counts, diagnostics }, chosen === 'text' ? lines() : undefined, context);
  return errors > 0 ? 2 : 0;
}
