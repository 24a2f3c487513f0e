import type { Text } from '@guantong/engine';
import type { ReactNode } from 'react';

/** A value one can choose in a filter. */
export interface FilterOption {
  readonly value: string;
  readonly title: Text;
}

/** How a column is filtered; the names in brackets are those of the address and of the interface. */
export type ColumnFilter =
  /** Part of a text (`key`). */
  | { readonly kind: 'text' }
  /** One of a few values (`key`). */
  | { readonly kind: 'choice'; readonly options: readonly FilterOption[] }
  /** One or several of a few values, separated by commas (`key`). */
  | { readonly kind: 'choices'; readonly options: readonly FilterOption[] }
  /** From one day to another, both included (`keyFrom`, `keyTo`). */
  | { readonly kind: 'days' }
  /** A region of GB/T 2260 and what lies in it (`key`). */
  | { readonly kind: 'region' }
  /** An occupation by its code (`key`). */
  | { readonly kind: 'occupation' };

/** One column of a list: what it is called, shows, and can be asked for. */
export interface Column<Row> {
  readonly key: string;
  readonly title: Text;
  readonly render: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly filter?: ColumnFilter;
  /** Names the row: heads its card on a narrow screen and is always shown. One column of a table. */
  readonly heading?: boolean;
  /** Figures stand at the end of their cell. */
  readonly align?: 'end';
  /** Shown only when the reader asks for it in the column settings. */
  readonly hidden?: boolean;
}
