import type { Column, ColumnGroup, GroupName } from '../columns/column.ts';
import { idColumn, personGroup } from '../columns/person-columns.ts';
import { flatGroups } from '../columns/sheets.ts';

/** The field a head stands for; `ordinal` tells 证书1 from 证书2 (1 where nothing is numbered). */
export interface HeaderMeaning {
  readonly group: GroupName;
  readonly ordinal: number;
  readonly field: string;
}

export type HeaderNames = ReadonlyMap<string, HeaderMeaning>;

const MOST_ORDINALS = 9;
/** Short heads that are clear enough to stand alone on a sheet of people. */
const clearShortNames: ReadonlySet<string> = new Set(['学历', '职称', '荣誉', '系列', '名次']);

/** Width, case, spaces and punctuation do not matter in a head. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** All heads of the main sheet. */
export function createPeopleHeaderNames(): HeaderNames {
  const names = new Map<string, HeaderMeaning>();
  const add = (name: string, meaning: HeaderMeaning) => {
    const key = normaliseHeader(name);
    if (!names.has(key)) names.set(key, meaning);
  };
  for (const column of personGroup.columns) {
    for (const name of namesOf(column)) add(name, { group: 'person', ordinal: 1, field: column.field });
  }
  for (const { group } of flatGroups) addNumbered(group, add);
  for (const [name, meaning] of bareNames()) add(name, meaning);
  return names;
}

/** All heads of a sheet with one row per fact. */
export function createDetailHeaderNames(group: ColumnGroup): HeaderNames {
  const names = new Map<string, HeaderMeaning>();
  const columns = group.group === 'employer' ? group.columns : [idColumn, ...group.columns];
  const prefixes = ['', group.zh, group.en, ...group.prefixes];
  // The names the template prints come first: 编号 on the sheet 证书 is the certificate's, not the person's.
  for (const pick of [(column: Column) => [column.zh, column.en], (column: Column) => column.aliases]) {
    for (const column of columns) {
      for (const key of pick(column).flatMap((name) => prefixes.map((prefix) => normaliseHeader(prefix + name)))) {
        if (!names.has(key)) names.set(key, { group: group.group, ordinal: 1, field: column.field });
      }
    }
  }
  return names;
}

function addNumbered(group: ColumnGroup, add: (name: string, meaning: HeaderMeaning) => void): void {
  for (const column of group.columns) {
    for (let ordinal = 1; ordinal <= MOST_ORDINALS; ordinal++) {
      const meaning: HeaderMeaning = { group: group.group, ordinal, field: column.field };
      for (const prefix of [group.zh, group.en, ...group.prefixes]) {
        for (const name of namesOf(column)) {
          add(`${prefix}${ordinal}${name}`, meaning);
          add(`${prefix}${name}${ordinal}`, meaning);
          if (ordinal === 1) add(`${prefix}${name}`, meaning);
        }
      }
    }
  }
}

/** 发证日期 alone is read as that of the first certificate, as long as only one group uses the name. */
function bareNames(): ReadonlyMap<string, HeaderMeaning> {
  const claims = new Map<string, HeaderMeaning[]>();
  for (const pick of [(column: Column) => [column.zh], (column: Column) => column.aliases]) {
    const taken = new Set(claims.keys());
    for (const { group } of flatGroups) {
      for (const column of group.columns) {
        for (const name of pick(column)) {
          if (taken.has(name) || (name.length < 3 && !clearShortNames.has(name))) continue;
          claims.set(name, [...(claims.get(name) ?? []), { group: group.group, ordinal: 1, field: column.field }]);
        }
      }
    }
  }
  return new Map(
    [...claims].flatMap(([name, meanings]) => (meanings.length === 1 && meanings[0] ? [[name, meanings[0]]] : [])),
  );
}

function namesOf(column: Column): readonly string[] {
  return [column.zh, column.en, ...column.aliases];
}
