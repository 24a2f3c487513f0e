import { createPolicyLibrary, type PolicyLibrary } from '@guantong/engine';
import { loadPolicyBundle, PolicyError } from '@guantong/server/policy-store';
import { CommandFailure } from '../failure.ts';

/** The product's own packs, ready to be asked. Mistakes in them are told with their places. */
export async function loadLibrary(): Promise<PolicyLibrary> {
  try {
    return createPolicyLibrary(await loadPolicyBundle());
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const places = error.diagnostics.map(
      ({ file, line, column, message }) => `\n  ${file}:${line}:${column} ${message}`,
    );
    throw new CommandFailure(
      'policy-invalid',
      {
        zh: `规则包有 ${places.length} 处错误，无法使用；用 guantong policy check 查看处理办法。${places.join('')}`,
        en: `the packs have ${places.length} mistakes and cannot be used; guantong policy check says what to do.${places.join('')}`,
      },
      1,
    );
  }
}
