import { pinyinByName } from 'virtual:pinyin';
import type { Occupation, PolicyLibrary, TitleSeries } from '@guantong/engine';

/** An occupation one can choose, with what it can be found by. */
export interface OccupationChoice {
  readonly code: Occupation;
  readonly name: string;
  /** The syllables of the name, 电工 → `dian`, `gong`; none for a name that entered the directory after the build. */
  readonly pinyin: readonly string[];
  readonly series: readonly TitleSeries[];
}

const choicesByLibrary = new WeakMap<PolicyLibrary, readonly OccupationChoice[]>();

/** The occupations of the directory, in the order of their codes. */
export function occupationChoices(library: PolicyLibrary): readonly OccupationChoice[] {
  const known = choicesByLibrary.get(library);
  if (known !== undefined) return known;
  const byCode = new Map<string, OccupationChoice>();
  for (const { occupation, name, series } of library.bundle.directory) {
    const before = byCode.get(occupation);
    const added = series === null ? [] : [series];
    const all = [...new Set([...(before?.series ?? []), ...added])];
    const pinyin = pinyinByName[name]?.split(' ') ?? [];
    byCode.set(occupation, { code: occupation, name, pinyin, series: all });
  }
  const choices = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  choicesByLibrary.set(library, choices);
  return choices;
}

export function occupationName(library: PolicyLibrary, code: Occupation): string | undefined {
  return occupationChoices(library).find((choice) => choice.code === code)?.name;
}

/** 电工（6-31-01-03）, or the bare code of an occupation the directory does not list. */
export function occupationLabel(library: PolicyLibrary, code: Occupation): string {
  const name = occupationName(library, code);
  return name === undefined ? code : `${name}（${code}）`;
}
