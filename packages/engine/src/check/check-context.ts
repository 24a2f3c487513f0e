import type { Names } from '../compile/resolve-condition.ts';
import { namesOf } from '../compile/resolve-condition.ts';
import type { Diagnostic, DiagnosticCode } from '../language/diagnostic.ts';
import type { ConditionSource } from '../language/operator.ts';
import type { Pack } from '../language/pack.ts';
import type { ParsedPack } from '../language/parse-packs.ts';
import { jurisdictionChain } from '../values/region.ts';
import { type ConditionShapes, conditionShapes } from './condition-shapes.ts';

/** A pack with all packs above it: what its author may refer to. */
export interface CheckContext {
  readonly parsed: ParsedPack;
  readonly pack: Pack;
  /** National first, the pack itself last. */
  readonly chain: readonly ParsedPack[];
  readonly names: Names;
  readonly shapes: ConditionShapes;
}

/** Where something stands: a pack and a path in it. */
export interface Place {
  readonly pack: ParsedPack;
  readonly path: readonly PropertyKey[];
}

export function createContexts(packs: readonly ParsedPack[]): readonly CheckContext[] {
  const shapes = conditionShapes();
  return packs.map((parsed) => {
    const codes = jurisdictionChain(parsed.pack.jurisdiction);
    const chain = codes.flatMap((code) => packs.filter(({ pack }) => pack.jurisdiction === code));
    return { parsed, pack: parsed.pack, chain, names: namesOf(chain.map(({ pack }) => pack)), shapes };
  });
}

/** The definition of a name and where it stands; lower packs win. */
export function findDefinition(
  name: string,
  { chain }: Pick<CheckContext, 'chain'>,
): { readonly source: ConditionSource; readonly place: Place } | undefined {
  const pack = chain.findLast((each) => Object.hasOwn(each.pack.definitions, name));
  const source = pack?.pack.definitions[name];
  return pack === undefined || source === undefined
    ? undefined
    : { source, place: { pack, path: ['definitions', name] } };
}

/** A mistake at a place. */
export function mistakeAt({ pack, path }: Place, code: DiagnosticCode, message: string, fix: string): Diagnostic {
  return { code, severity: 'error', ...pack.placeOf(path), message, fix };
}
