import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pack } from '../language/pack.ts';
import type { ParsedPack } from '../language/parse-packs.ts';
import { type CheckContext, createContexts, mistakeAt } from './check-context.ts';
import { checkEffects } from './check-effects.ts';
import { checkReferences, type PartFinding } from './check-references.ts';

/**
 * The static checks of packs that were parsed: everything that can be seen without judging anyone, all mistakes at
 * once, in the order of files and lines. Rules without cases are found by `findRulesWithoutCases`. Each code is
 * explained in docs/errors.md.
 */
export function checkPacks(packs: readonly ParsedPack[]): readonly Diagnostic[] {
  const contexts = createContexts(packs);
  const findings = new Map(contexts.map((context) => [context.pack.jurisdiction, checkReferences(context)]));
  const soundPacks = contexts.map(({ pack }) => soundPart(pack, findings.get(pack.jurisdiction) ?? []));
  const diagnostics = contexts.flatMap((context) => {
    const chain = context.chain.map(({ pack }) => pack.jurisdiction);
    return [
      ...(findings.get(context.pack.jurisdiction) ?? []).flatMap((finding) => finding.diagnostics),
      ...duplicateRules(context),
      ...checkEffects(
        context,
        soundPacks.filter((pack) => chain.includes(pack.jurisdiction)),
      ),
    ];
  });
  return inOrder(diagnostics);
}

/** A pack without the rules, overlays, notices and equivalences that refer to something that does not exist. */
function soundPart(pack: Pack, findings: readonly PartFinding[]): Pack {
  const isSound = (part: PartFinding['part']) => (_: unknown, index: number) =>
    !findings.some((each) => each.part === part && each.at === index);
  // Rules that use a waiver stay sound where only the clause it rests on is missing.
  const waivers = Object.entries(pack.waivers).map(([code, waiver]) => {
    const isBroken = findings.some(({ part, at }) => part === 'waivers' && at === code);
    return [code, isBroken ? { text: waiver.text } : waiver] as const;
  });
  return {
    ...pack,
    rules: pack.rules.filter(isSound('rules')),
    overlays: pack.overlays.filter(isSound('overlays')),
    notices: pack.notices.filter(isSound('notices')),
    equivalences: pack.equivalences.filter(isSound('equivalences')),
    waivers: Object.fromEntries(waivers),
  };
}

function duplicateRules({ parsed, pack, chain }: CheckContext): readonly Diagnostic[] {
  const above = chain.filter((each) => each !== parsed).flatMap((each) => each.pack.rules.map(({ id }) => id));
  return pack.rules.flatMap(({ id }, index) => {
    if (!above.includes(id) && pack.rules.findIndex((rule) => rule.id === id) === index) return [];
    const place = { pack: parsed, path: ['rules', index, 'id'] };
    const fix = 'Give the rule an id of its own; to change a rule of an upper jurisdiction write an overlay.';
    return [
      mistakeAt(place, 'duplicate-rule', `there is already a rule "${id}" in this jurisdiction or one above it`, fix),
    ];
  });
}

// One mistake in a definition shows in every rule that uses it; it is told once.
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map(diagnostics.map((each) => [`${each.file} ${each.line} ${each.column} ${each.message}`, each]));
  return [...byKey.values()].sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}
