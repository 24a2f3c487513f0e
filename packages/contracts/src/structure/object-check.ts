import type { z } from 'zod';
import { isRecord } from '../is-record.ts';
import { quote } from './plain-words.ts';
import type { StructureCheck, Walk } from './structure-check.ts';

type Compile = (schema: z.core.$ZodType) => StructureCheck;

/** An object with the fields of the schema and no others. Own fields only, so `__proto__` is a field like any unknown one. */
export function createObjectCheck(def: z.core.$ZodObjectDef, compile: Compile): StructureCheck {
  if (def.catchall?._zod.def.type !== 'never') throw new Error('expected a strict object schema');
  if ((def.checks ?? []).length > 0) throw new Error('expected an object schema without refinements');
  const fields = new Map(Object.entries(def.shape).map(([key, schema]) => [key, compile(schema)]));
  const required = Object.keys(def.shape).filter((key) => def.shape[key]?._zod.optin === undefined);
  const known = [...fields.keys()];
  const noField = {
    zh: `没有这个字段（可用字段：${known.join('、')}）`,
    en: `no such field (known here: ${known.join(', ')})`,
  };

  function checkMissing(value: Readonly<Record<string, unknown>>, walk: Walk): void {
    for (const key of required) {
      if (Object.hasOwn(value, key) && value[key] !== undefined) continue;
      walk.path.push(key);
      // The check of the field words what belongs there.
      fields.get(key)?.(undefined, walk);
      walk.path.pop();
    }
  }

  return (value, walk) => {
    if (!isRecord(value)) {
      walk.problems.add({ path: walk.path, expected: { zh: '对象', en: 'an object' }, value });
      return;
    }
    let present = 0;
    for (const key of Object.keys(value)) {
      if (walk.problems.full) return;
      const check = fields.get(key);
      if (check === undefined) {
        const found = quote(key);
        const words = { zh: `未知字段 ${found}`, en: `the field ${found}` };
        walk.problems.add({ path: [...walk.path, key], expected: noField, found: words });
        continue;
      }
      const field = value[key];
      if (field === undefined) continue;
      present += 1;
      walk.path.push(key);
      check(field, walk);
      walk.path.pop();
    }
    if (present < fields.size) checkMissing(value, walk);
  };
}
