import type { DossierList } from '@guantong/contracts';
import type { Dossier, Text } from '@guantong/engine';
import type { Draft, FieldSpec } from './field-spec.ts';

/** Names a section needs to put a record into words. */
export interface RecordWords {
  occupation(code: string): string;
  day(date: string): string;
  say(text: Text): string;
}

export interface RecordRow {
  readonly index: number;
  readonly sentence: (words: RecordWords) => string;
  readonly draft: Draft;
}

/** One list of the dossier as the editor shows it. */
export interface RecordSection {
  readonly id: string;
  /** The member of the dossier the records stand in. */
  readonly list: DossierList;
  readonly title: Text;
  readonly addLabel: Text;
  readonly fields: (dossier: Dossier) => readonly FieldSpec[];
  readonly rows: (dossier: Dossier) => readonly RecordRow[];
  /** The dossier with the record written at the index, or added; undefined while a required value is missing. */
  readonly put: (dossier: Dossier, index: number | undefined, draft: Draft) => Dossier | undefined;
  readonly remove: (dossier: Dossier, index: number) => Dossier;
}

interface SectionParts<T> {
  readonly id: string;
  readonly list: DossierList;
  readonly title: Text;
  readonly addLabel: Text;
  readonly fields: (dossier: Dossier) => readonly FieldSpec[];
  readonly read: (dossier: Dossier) => readonly { readonly index: number; readonly record: T }[];
  readonly sentence: (record: T, words: RecordWords) => string;
  readonly toDraft: (record: T) => Draft;
  readonly fromDraft: (draft: Draft, dossier: Dossier, before: T | undefined) => T | undefined;
  /** Replaces the record at the index; adds it without one; removes without a record. */
  readonly write: (dossier: Dossier, index: number | undefined, record: T | undefined) => Dossier;
}

export function defineSection<T>(parts: SectionParts<T>): RecordSection {
  const { id, list, title, addLabel, fields } = parts;
  return {
    id,
    list,
    title,
    addLabel,
    fields,
    rows: (dossier) =>
      parts.read(dossier).map(({ index, record }) => ({
        index,
        sentence: (words) => parts.sentence(record, words),
        draft: parts.toDraft(record),
      })),
    put: (dossier, index, draft) => {
      const before = parts.read(dossier).find((each) => each.index === index)?.record;
      const record = parts.fromDraft(draft, dossier, before);
      return record === undefined ? undefined : parts.write(dossier, index, record);
    },
    remove: (dossier, index) => parts.write(dossier, index, undefined),
  };
}

/** The record that `put` wrote into a dossier: at the index, or added as the last. */
export function writtenRecord({ list }: RecordSection, dossier: Dossier, index: number | undefined): unknown {
  const value: unknown = dossier[list];
  return Array.isArray(value) ? value.at(index ?? -1) : value;
}

/** A list with the item at the index replaced, added or removed, as `SectionParts.write` wants it. */
export function writeAt<T>(list: readonly T[], index: number | undefined, item: T | undefined): readonly T[] {
  if (item === undefined) return list.filter((_, position) => position !== index);
  if (index === undefined) return [...list, item];
  return list.map((before, position) => (position === index ? item : before));
}

export function indexed<T>(list: readonly T[]): readonly { readonly index: number; readonly record: T }[] {
  return list.map((record, index) => ({ index, record }));
}
