import type { Text } from '@guantong/engine';

/** A record as it is typed: every value a text, '' where nothing was given. */
export type Draft = Readonly<Record<string, string>>;

interface FieldBase {
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: boolean;
}

/** One field of a record's form. */
export type FieldSpec =
  | (FieldBase & { readonly kind: 'date' | 'text' | 'number' | 'occupation' | 'region' | 'yes-no' })
  | (FieldBase & {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: Text }[];
    });

/** The options of a closed list, in its order. */
export function optionsOf<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, Text>>,
): readonly { readonly value: string; readonly label: Text }[] {
  return values.map((value) => ({ value, label: names[value] }));
}
