import { testPacks } from '@guantong/engine/language';
import type { Context } from '../../context.ts';
import { loadPacks } from './load-packs.ts';
import { reportDiagnostics } from './report-diagnostics.ts';

export interface TestFlags {
  readonly format?: string;
}

/** `guantong policy test`: runs the cases of every rule and names the rules that lack a kind of case. */
export async function runTest(folder: string | undefined, flags: TestFlags, context: Context): Promise<number> {
  const { packs, bundle, cases, diagnostics } = await loadPacks(folder);
  context.endAtOnce();
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const summary = { zh: '规则包有误，未运行案例', en: 'the packs have mistakes; no case was run' };
    return reportDiagnostics({ diagnostics, summary, counts: { run: 0 } }, flags, context);
  }
  const { run, failures, gaps } = testPacks({ packs, bundle, cases });
  const passed = run - failures.length;
  const summary = { zh: `${run} 个案例，${passed} 个通过`, en: `${run} cases, ${passed} passed` };
  return reportDiagnostics({ diagnostics: [...failures, ...gaps], summary, counts: { run, passed } }, flags, context);
}
