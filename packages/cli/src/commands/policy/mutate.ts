import { mutatePacks } from '@guantong/engine/language';
import type { Context } from '../../context.ts';
import { usageFailure } from '../../failure.ts';
import { createProgress } from '../../output/progress.ts';
import { loadPacks } from './load-packs.ts';
import { reportDiagnostics } from './report-diagnostics.ts';

export interface MutateFlags {
  readonly jurisdiction?: string;
  readonly format?: string;
}

/** `guantong policy mutate`: changes every value of every rule and names the changes that no case noticed. */
export async function runMutate(folder: string | undefined, flags: MutateFlags, context: Context): Promise<number> {
  const { packs, bundle, cases, diagnostics } = await loadPacks(folder);
  context.endAtOnce();
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const summary = { zh: '规则包有误，未作变异', en: 'the packs have mistakes; nothing was changed' };
    return reportDiagnostics({ diagnostics, summary, counts: { mutants: 0 } }, flags, context);
  }
  const progress = createProgress(context);
  const { survivors, ...counts } = mutatePacks({
    packs,
    bundle,
    cases,
    ...(flags.jurisdiction === undefined ? {} : { jurisdictions: [known(flags.jurisdiction, packs)] }),
    onProgress: (done) => progress.report({ done, invalid: 0, share: null }),
  });
  progress.end();
  const { mutants, caught, refused, equivalent } = counts;
  const summary = {
    zh: `${mutants} 处变异：案例发现 ${caught}，语言拒绝 ${refused}，不改变含义 ${equivalent}，未被发现 ${survivors.length}`,
    en: `${mutants} changes: ${caught} noticed by cases, ${refused} refused by the language, ${equivalent} without effect, ${survivors.length} unnoticed`,
  };
  return reportDiagnostics({ diagnostics: survivors, summary, counts }, flags, context);
}

function known(jurisdiction: string, packs: readonly { readonly pack: { readonly jurisdiction: string } }[]): string {
  const codes = packs.map(({ pack }) => pack.jurisdiction);
  if (codes.includes(jurisdiction)) return jurisdiction;
  throw usageFailure({
    zh: `--jurisdiction 应为 ${codes.join('、')} 之一，实际为“${jurisdiction}”`,
    en: `--jurisdiction: expected one of ${codes.join(', ')}, found “${jurisdiction}”`,
  });
}
