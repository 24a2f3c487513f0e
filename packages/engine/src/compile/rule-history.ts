import type { ConditionSource } from '../language/operator.ts';
import type { Pack, PackOverlay, PackRule, PackSource, PackWaiverUse } from '../language/pack.ts';
import type { Basis } from '../values/assessment.ts';
import { type Day, dayFromIso, NEVER } from '../values/day.ts';
import type { Text } from '../values/text.ts';
import type { Names } from './resolve-condition.ts';
import { namesOf } from './resolve-condition.ts';
import { basisOf, type DocumentsById, isKnown, type Validity, validityOf, weakestBasis } from './validity.ts';

/** What one document did to a rule, before it is turned into citations. */
export interface DraftOrigin {
  readonly action: 'add' | 'narrow' | 'replace';
  readonly jurisdiction: string;
  readonly sources: readonly PackSource[];
}

/** A rule between two days, before its condition is bound. `names` are those of the pack that wrote the condition. */
export interface DraftVersion extends Validity {
  readonly parts: readonly {
    readonly when: ConditionSource;
    readonly names: Names;
  }[];
  readonly sources: readonly PackSource[];
  readonly basis: Basis;
  readonly waives: readonly PackWaiverUse[];
  readonly history: readonly DraftOrigin[];
  readonly status: Text | undefined;
}

export interface DraftRule {
  readonly rule: PackRule;
  readonly versions: readonly DraftVersion[];
}

/**
 * The rules of a chain of packs, national first, each with its forms over time. A lower pack adds rules and narrows or
 * replaces exactly the rules it names, from its document's day on and as far as it was known; silence inherits.
 */
export function draftRules(packs: readonly Pack[], documents: DocumentsById, knownOn: Day): readonly DraftRule[] {
  const draftsById = new Map<string, DraftRule>();
  packs.forEach((pack, depth) => {
    const context = {
      pack,
      documents,
      names: namesOf(packs.slice(0, depth + 1)),
    };
    for (const rule of pack.rules) {
      if (isKnown(rule.sources, documents, knownOn))
        draftsById.set(rule.id, {
          rule,
          versions: [firstVersion(rule, context)],
        });
    }
    for (const overlay of pack.overlays) {
      if (!isKnown(overlay.sources, documents, knownOn)) continue;
      for (const id of 'narrow' in overlay ? overlay.narrow : [overlay.replace]) {
        const draft = draftsById.get(id);
        if (draft !== undefined)
          draftsById.set(id, {
            rule: draft.rule,
            versions: applyOverlay(draft, overlay, context),
          });
      }
    }
  });
  return [...draftsById.values()];
}

interface Context {
  readonly pack: Pack;
  readonly documents: DocumentsById;
  readonly names: Names;
}

function firstVersion(rule: PackRule, { pack, documents, names }: Context): DraftVersion {
  const validity = validityOf(rule.sources, documents);
  return {
    from: rule.from === undefined ? validity.from : Math.max(validity.from, dayFromIso(rule.from)),
    to: rule.to === undefined ? validity.to : Math.min(validity.to, dayFromIso(rule.to)),
    parts: [{ when: rule.when, names }],
    sources: rule.sources,
    basis: weakestBasis([basisOf(rule.sources, documents), rule.basis ?? 'quoted']),
    waives: rule.waives,
    history: [{ action: 'add', jurisdiction: pack.jurisdiction, sources: rule.sources }],
    status: rule.status,
  };
}

function applyOverlay(draft: DraftRule, overlay: PackOverlay, context: Context): readonly DraftVersion[] {
  const span = validityOf(overlay.sources, context.documents);
  const outside = draft.versions.flatMap((version) => cutOut(version, span));
  const inside =
    'narrow' in overlay ? narrowed(draft, overlay, span, context) : [replaced(draft, overlay, span, context)];
  return [...outside, ...inside].filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
}

function narrowed(
  draft: DraftRule,
  overlay: Extract<PackOverlay, { narrow: string[] }>,
  span: Validity,
  { pack, documents, names }: Context,
): readonly DraftVersion[] {
  return draft.versions.map((version) => ({
    ...version,
    from: Math.max(version.from, span.from),
    to: Math.min(version.to, span.to),
    parts: [...version.parts, { when: overlay.when, names }],
    sources: [...version.sources, ...overlay.sources],
    basis: weakestBasis([version.basis, basisOf(overlay.sources, documents)]),
    history: [
      ...version.history,
      {
        action: 'narrow',
        jurisdiction: pack.jurisdiction,
        sources: overlay.sources,
      },
    ],
  }));
}

function replaced(
  { rule, versions }: DraftRule,
  overlay: Extract<PackOverlay, { replace: string }>,
  span: Validity,
  { pack, documents, names }: Context,
): DraftVersion {
  const before = versions.findLast((version) => version.from <= span.from) ?? versions[0];
  return {
    ...span,
    parts: [{ when: overlay.when, names }],
    sources: overlay.sources,
    basis: weakestBasis([basisOf(overlay.sources, documents), overlay.basis ?? 'quoted']),
    waives: overlay.waives ?? rule.waives,
    history: [
      ...(before?.history ?? []),
      {
        action: 'replace',
        jurisdiction: pack.jurisdiction,
        sources: overlay.sources,
      },
    ],
    status: overlay.status ?? rule.status,
  };
}

// What is left of a version before and after a span.
function cutOut(version: DraftVersion, span: Validity): readonly DraftVersion[] {
  const before = { ...version, to: Math.min(version.to, span.from - 1) };
  const after = span.to === NEVER ? [] : [{ ...version, from: Math.max(version.from, span.to + 1) }];
  return [before, ...after];
}
