import { findRulesWithoutCases } from '@guantong/engine/language';
import type { Context } from '../../context.ts';
import { loadPacks } from './load-packs.ts';
import { reportDiagnostics } from './report-diagnostics.ts';

export interface CheckFlags {
  readonly format?: string;
}

/** `guantong policy check`: every mistake in the packs that can be found without running a case. */
export async function runCheck(folder: string | undefined, flags: CheckFlags, context: Context): Promise<number> {
  const { packs, cases, diagnostics } = await loadPacks(folder);
  context.endAtOnce();
  const found = [...diagnostics, ...findRulesWithoutCases(packs, cases)];
  const rules = packs.reduce((sum, { pack }) => sum + pack.rules.length + pack.overlays.length, 0);
  const summary = {
    zh: `${packs.length} 个规则包，${rules} 条规则和调整，${cases.length} 个案例`,
    en: `${packs.length} packs, ${rules} rules and overlays, ${cases.length} cases`,
  };
  return reportDiagnostics(
    { diagnostics: found, summary, counts: { packs: packs.length, rules, cases: cases.length } },
    flags,
    context,
  );
}
