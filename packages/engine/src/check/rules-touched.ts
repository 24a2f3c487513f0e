import { splitCondition } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';
import { isRecord } from './pointer.ts';

/** The rules whose answers a part of a pack is likely to change: where to look first, not a promise. */
export function rulesTouched(pack: Pack, path: readonly string[], packs: readonly Pack[]): ReadonlySet<string> {
  const [part, at = ''] = path;
  const rules = packs.flatMap((each) => each.rules);
  switch (part) {
    case 'rules':
      return new Set([pack.rules[Number(at)]?.id ?? '']);
    case 'overlays':
      return new Set(overlaidBy(pack.overlays[Number(at)]));
    case 'definitions':
      return usersOf(packs, (source) => mentions(source, 'use', at, packs));
    case 'parameters':
      return usersOf(packs, (source) => mentions(source, 'parameter', at, packs));
    case 'lists':
      return new Set(rules.filter(({ target }) => 'title' in target && target.series === at).map(({ id }) => id));
    case 'documents':
      return usersOf(packs, (_, sources) => sources.some(({ document }) => document === at));
    case 'waivers':
      return new Set(rules.filter(({ waives }) => waives.some((each) => splitCodes(each) === at)).map(({ id }) => id));
    default:
      return new Set();
  }
}

type Test = (source: unknown, sources: Pack['rules'][number]['sources']) => boolean;

function usersOf(packs: readonly Pack[], uses: Test): ReadonlySet<string> {
  return new Set(
    packs.flatMap(({ rules, overlays }) => [
      ...rules.filter(({ when, waives, sources }) => uses({ when, waives }, sources)).map(({ id }) => id),
      ...overlays.filter(({ when, sources }) => uses(when, sources)).flatMap(overlaidBy),
    ]),
  );
}

function overlaidBy(overlay: Pack['overlays'][number] | undefined): readonly string[] {
  if (overlay === undefined) return [];
  return 'narrow' in overlay ? overlay.narrow : [overlay.replace];
}

function splitCodes(use: Pack['rules'][number]['waives'][number]): string {
  return typeof use === 'string' ? use : use.code;
}

/** Whether a condition uses a definition or parameter, through other definitions too. Expects no cycles. */
function mentions(source: unknown, kind: 'use' | 'parameter', name: string, packs: readonly Pack[]): boolean {
  if (Array.isArray(source)) return source.some((each) => mentions(each, kind, name, packs));
  if (!isRecord(source)) return false;
  return Object.entries(source).some(([key, value]) => {
    if (key === kind && value === name) return true;
    if (key !== 'use' || typeof value !== 'string') return mentions(value, kind, name, packs);
    return packs.some(({ definitions }) => {
      const definition = definitions[value];
      return definition !== undefined && mentions(splitCondition(definition), kind, name, packs);
    });
  });
}
