import type { Diagnostic } from '@guantong/engine/language';
import type { Context } from '../../context.ts';

/** Mistakes of packs, each with place, code, what is wrong and what to do. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], { paintError, say }: Context): readonly string[] {
  return diagnostics.flatMap(({ severity, code, file, line, column, message, fix }) => {
    const isError = severity === 'error';
    const word = isError ? { zh: '错误', en: 'error' } : { zh: '警告', en: 'warning' };
    const paint = isError ? paintError.bad : paintError.open;
    return [`${file}:${line}:${column} ${paint(say(word))} [${code}] ${message}`, paintError.quiet(`  → ${fix}`)];
  });
}
