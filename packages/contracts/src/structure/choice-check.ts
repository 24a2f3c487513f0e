import type { z } from 'zod';
import { isRecord } from '../is-record.ts';
import { oneOf } from './plain-words.ts';
import type { StructureCheck } from './structure-check.ts';

type Compile = (schema: z.core.$ZodType) => StructureCheck;

/** One of several kinds of object, told apart by one field, so that a problem points at the field of the kind meant. */
export function createChoiceCheck(def: z.core.$ZodUnionDef, compile: Compile): StructureCheck {
  const discriminator = discriminatorOf(def);
  const checks = new Map<unknown, StructureCheck>();
  for (const option of def.options) {
    for (const value of option._zod.propValues?.[discriminator] ?? []) checks.set(value, compile(option));
  }
  const kinds = oneOf([...checks.keys()].map(String));
  const anObject = {
    zh: `对象，其 ${discriminator} 为${kinds.zh}`,
    en: `an object whose ${discriminator} is ${kinds.en}`,
  };
  return (value, walk) => {
    if (!isRecord(value)) {
      walk.problems.add({ path: walk.path, expected: anObject, value });
      return;
    }
    const kind = Object.hasOwn(value, discriminator) ? value[discriminator] : undefined;
    const check = checks.get(kind);
    if (check !== undefined) check(value, walk);
    else walk.problems.add({ path: [...walk.path, discriminator], expected: kinds, value: kind });
  };
}

function discriminatorOf(def: z.core.$ZodUnionDef): string {
  if ('discriminator' in def && typeof def.discriminator === 'string') return def.discriminator;
  throw new Error('expected a union told apart by one field');
}
