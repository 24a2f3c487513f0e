import { compilePolicy } from '../compile/compile-policy.ts';
import type { Policy, Rule } from '../compile/policy.ts';
import { documentsOf, type Validity, validityOf } from '../compile/validity.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pack } from '../language/pack.ts';
import { dayToIso, NEVER } from '../values/day.ts';
import { createDirectory } from '../values/directory.ts';
import { type CheckContext, mistakeAt, type Place } from './check-context.ts';
import { checkLadders } from './check-ladders.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { placeOfOverlay, placeOfRule, type View } from './check-view.ts';
import { implies } from './implies.ts';
import { conjunctsOf, whyNever } from './why-never.ts';

/**
 * Checks what the rules of a pack amount to once they are compiled with all packs above: rules that can never hold,
 * overlays without effect, that contradict or that tighten what may only be relaxed, routes that forget the conditions
 * of every route, two rules that are one, gaps between levels. Expects packs whose references are sound.
 */
export function checkEffects(context: CheckContext, sound: readonly Pack[]): readonly Diagnostic[] {
  const own = sound.find((pack) => pack.jurisdiction === context.pack.jurisdiction);
  if (own === undefined) return [];
  const view: View = {
    ...{ context, own },
    after: compile(sound, context),
    before: compile([...sound.filter((pack) => pack !== own), { ...own, overlays: [] }], context),
    documents: documentsOf(sound),
  };
  return [
    ...own.rules.flatMap((rule) => checkRule(rule.id, view)),
    ...own.overlays.flatMap((overlay) => checkOverlay(overlay, view)),
    ...checkOverlaps(view),
    ...checkLadders(view),
  ];
}

function compile(packs: readonly Pack[], { pack }: CheckContext): Policy {
  const directory = createDirectory([]);
  return compilePolicy({ packs, directory, jurisdiction: pack.jurisdiction, knownOn: NEVER, version: '', sha256: '' });
}

function checkRule(id: string, view: View): readonly Diagnostic[] {
  const rule = view.before.rules.find((each) => each.id === id);
  if (rule === undefined) return [];
  const place = placeOfRule(id, view);
  const lasting = rule.versions.filter(({ from, to }) => from <= to);
  if (lasting.length === 0) {
    const [version] = rule.versions;
    const days = version === undefined ? '' : ` (from ${dayToIso(version.from)} to ${dayToIso(version.to)})`;
    return [
      mistakeAt(
        place,
        'unreachable-rule',
        `rule "${id}" is in force on no day${days}`,
        'Correct the days of the rule or its documents.',
      ),
    ];
  }
  const reason = neverIn({ ...rule, versions: lasting });
  const never =
    reason === undefined
      ? []
      : [
          mistakeAt(
            place,
            'unreachable-rule',
            `rule "${id}" can never hold: ${reason}`,
            'Correct the condition or the target.',
          ),
        ];
  return [...never, ...standing(rule, place)];
}

function neverIn({ versions, target }: Rule): string | undefined {
  const reasons = versions.map(({ source }) => whyNever(source, target));
  return reasons.every((each) => each !== undefined) ? reasons[0] : undefined;
}

/** In service and no integrity ban are part of every route (contract, section 4). */
function standing({ id, versions }: Rule, place: Place): readonly Diagnostic[] {
  const lacking = ['in-service', 'no-ban'].filter((name) =>
    versions.some(({ source }) => !conjunctsOf(source).includes(name)),
  );
  if (lacking.length === 0) return [];
  const message = `rule "${id}" does not ask for ${lacking.join(' and ')}, which is part of every route`;
  return [
    mistakeAt(place, 'route-without-standing', message, `Add ${lacking.join(' and ')} to the all-of of the rule.`),
  ];
}

function checkOverlay(overlay: Pack['overlays'][number], view: View): readonly Diagnostic[] {
  const place = placeOfOverlay(overlay, view);
  const span = validityOf(overlay.sources, view.documents);
  return ('narrow' in overlay ? overlay.narrow : [overlay.replace]).flatMap((id) => {
    const [before, after] = [view.before, view.after].map((policy) => policy.rules.find((rule) => rule.id === id));
    if (before === undefined || after === undefined) {
      const fix = 'Name a rule of this pack or one above it.';
      return [mistakeAt(place, 'unknown-rule', `expected the id of a rule, found "${id}"`, fix)];
    }
    if ('narrow' in overlay && !before.versions.some((version) => meet(version, span))) {
      const fix = 'Correct the days of the documents, or take the overlay out.';
      return [mistakeAt(place, 'unreachable-rule', `the overlay is never in force together with rule "${id}"`, fix)];
    }
    return [
      ...contradicts(before, after, place),
      ...forgetsStanding(overlay, after, place),
      ...tightens({ overlay, before, after }, place, view),
    ];
  });
}

function meet(a: Validity, b: Validity): boolean {
  return Math.max(a.from, b.from) <= Math.min(a.to, b.to);
}

function contradicts(before: Rule, after: Rule, place: Place): readonly Diagnostic[] {
  if (neverIn(before) !== undefined) return [];
  const reason = after.versions.map(({ source }) => whyNever(source, after.target)).find((each) => each !== undefined);
  if (reason === undefined) return [];
  const message = `with the overlay, rule "${after.id}" can never hold: ${reason}`;
  return [mistakeAt(place, 'contradiction', message, 'Correct the condition of the overlay.')];
}

function forgetsStanding(overlay: Pack['overlays'][number], after: Rule, place: Place): readonly Diagnostic[] {
  return 'replace' in overlay ? standing(after, place) : [];
}

interface Change {
  readonly overlay: Pack['overlays'][number];
  readonly before: Rule;
  readonly after: Rule;
}

/** What an upper pack delegates: `none` nothing, `relax` only what asks for less. */
function tightens({ overlay, before, after }: Change, place: Place, { context }: View): readonly Diagnostic[] {
  const above = context.chain.filter(({ pack }) => pack !== context.pack).flatMap(({ pack }) => pack.rules);
  const delegates = above.findLast((rule) => rule.id === before.id)?.delegates ?? 'any';
  if (delegates === 'any') return [];
  const code = 'tightens-delegated-rule';
  const fix = 'Take the overlay out, or change what the rule delegates where its document allows it.';
  if (delegates === 'none')
    return [mistakeAt(place, code, `rule "${before.id}" delegates nothing to lower jurisdictions`, fix)];
  if ('narrow' in overlay)
    return [mistakeAt(place, code, `rule "${before.id}" may only be relaxed, the overlay adds a condition`, fix)];
  const old = before.versions.at(-1)?.source;
  const asked = after.versions.at(-1)?.source;
  if (old === undefined || asked === undefined) return [];
  const more = conjunctsOf(asked).filter((each) => !implies(old, each));
  if (more.length === 0) return [];
  const message = `rule "${before.id}" may only be relaxed, but the overlay asks for more: ${JSON.stringify(more[0])}`;
  return [mistakeAt(place, code, message, fix)];
}
