import type { StructureCheck } from './structure-check.ts';

/** A list whose every entry passes `element`. */
export function createListCheck(element: StructureCheck): StructureCheck {
  return (value, walk) => {
    if (!Array.isArray(value)) {
      walk.problems.add({ path: walk.path, expected: { zh: '列表', en: 'a list' }, value });
      return;
    }
    for (let index = 0; index < value.length && !walk.problems.full; index += 1) {
      walk.path.push(index);
      element(value[index], walk);
      walk.path.pop();
    }
  };
}
