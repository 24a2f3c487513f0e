import { canonicalJson } from '../compile/bundle.ts';
import type { Rule } from '../compile/policy.ts';
import { validityOf } from '../compile/validity.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pack } from '../language/pack.ts';
import { mistakeAt } from './check-context.ts';
import { placeOfOverlay, placeOfRule, type View } from './check-view.ts';
import { normalForm } from './normal-form.ts';

/**
 * Overlays of one pack that change the same rule on the same days where their order would decide (one of them replaces;
 * narrowing overlays add up), and a rule that says what another rule says on the same days.
 */
export function checkOverlaps(view: View): readonly Diagnostic[] {
  return [...overlays(view), ...rules(view)];
}

function overlays(view: View): readonly Diagnostic[] {
  const { own, documents } = view;
  const changes = own.overlays.flatMap((overlay) => rulesOf(overlay).map((id) => ({ overlay, id })));
  return changes.flatMap(({ overlay, id }, index) => {
    const earlier = changes.slice(0, index).find((each) => {
      if (each.id !== id || ('narrow' in each.overlay && 'narrow' in overlay)) return false;
      return meet(validityOf(each.overlay.sources, documents), validityOf(overlay.sources, documents));
    });
    if (earlier === undefined) return [];
    const place = placeOfOverlay(overlay, view);
    const message = `two overlays change rule "${id}" on the same days`;
    return [
      mistakeAt(
        place,
        'overlap',
        message,
        'End the earlier document before the later one, or make one overlay of both.',
      ),
    ];
  });
}

function rules(view: View): readonly Diagnostic[] {
  return view.own.rules.flatMap(({ id }) => {
    const rule = view.before.rules.find((each) => each.id === id);
    const twin = view.before.rules.find((other) => rule !== undefined && other !== rule && isTwin(rule, other));
    // Of two rules of the same pack the later one is named.
    if (rule === undefined || twin === undefined || view.before.rules.indexOf(twin) > view.before.rules.indexOf(rule))
      return [];
    const message = `rule "${id}" says what rule "${twin.id}" says, on the same days`;
    return [mistakeAt(placeOfRule(id, view), 'overlap', message, 'Take one of them out, or end its document first.')];
  });
}

function isTwin(rule: Rule, other: Rule): boolean {
  if (rule.kind !== other.kind || rule.opens !== other.opens || rule.grants !== other.grants) return false;
  if (canonicalJson(rule.target) !== canonicalJson(other.target)) return false;
  return rule.versions.some((version) =>
    other.versions.some((each) => meet(version, each) && sameCondition(version, each)),
  );
}

function sameCondition(a: Rule['versions'][number], b: Rule['versions'][number]): boolean {
  return canonicalJson(normalForm(a.source)) === canonicalJson(normalForm(b.source));
}

function meet(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return Math.max(a.from, b.from) <= Math.min(a.to, b.to);
}

function rulesOf(overlay: Pack['overlays'][number]): readonly string[] {
  return 'narrow' in overlay ? overlay.narrow : [overlay.replace];
}
