import { conditionSchema } from '../language/condition.ts';
import { type Pack, packSchema } from '../language/pack.ts';
import { operators } from '../operators/table.ts';
import { conditionShapes } from './condition-shapes.ts';
import { packJsonSchema } from './pack-json-schema.ts';
import { isRecord, withAt, withoutAt } from './pointer.ts';
import { type Mutation, mutationsOf } from './value-mutations.ts';

/** A pack with one change. */
export interface Mutant {
  readonly jurisdiction: string;
  /** Where in the pack, and what. */
  readonly mutation: Mutation;
  /** Undefined where the language refuses the change. */
  readonly pack: Pack | undefined;
}

/** Parts of a pack that carry meaning; the head and plain words do not. */
const parts = [
  'lists',
  'parameters',
  'documents',
  'definitions',
  'rules',
  'overlays',
  'waivers',
  'notices',
  'equivalences',
] as const;

/** Every change of a pack, one at a time. */
export function* mutantsOf(pack: Pack): Generator<Mutant> {
  const schema = packJsonSchema();
  const shapes = conditionShapes(schema);
  const readPack = packSchema(conditionSchema(operators));
  for (const part of parts) {
    const property = schema.properties?.[part];
    if (!isRecord(property)) continue;
    const mutations = [...mutationsOf(pack[part], property, shapes), ...codeMutations(pack, part)];
    for (const { path, ...mutation } of mutations) {
      const whole: Mutation = { ...mutation, path: [part, ...path] };
      const result = readPack.safeParse(applyMutation(pack, whole));
      yield { jurisdiction: pack.jurisdiction, mutation: whole, pack: result.success ? result.data : undefined };
    }
  }
}

function applyMutation(pack: Pack, { path, change }: Mutation): unknown {
  return change === 'removed' ? withoutAt(pack, path) : withAt(pack, path, change.value);
}

/** Codes that an answer carries to the reader, changed; and codes of other texts put into the lists of a rule. */
function codeMutations(pack: Pack, part: (typeof parts)[number]): readonly Mutation[] {
  switch (part) {
    case 'notices':
      return pack.notices.map(({ code }, index) => renamed([String(index), 'code'], code));
    case 'equivalences':
      return pack.equivalences.map(({ treatedAs }, index) => renamed([String(index), 'treatedAs'], treatedAs));
    case 'rules':
      return pack.rules.flatMap((rule, index) =>
        (['waives', 'achievements', 'methods'] as const).flatMap((list) => {
          const known = Object.keys(list === 'waives' ? pack.waivers : pack[list]);
          const used = rule[list].map((each) => (typeof each === 'string' ? each : each.code));
          const [foreign] = known.filter((code) => !used.includes(code));
          if (foreign === undefined) return [];
          const value = [...rule[list], foreign];
          return [{ path: [String(index), list], change: { value }, words: `${foreign} put in` } as const];
        }),
      );
    default:
      return [];
  }
}

function renamed(path: readonly string[], code: string): Mutation {
  return { path, change: { value: `${code}-changed` }, words: `${code} → ${code}-changed` };
}
