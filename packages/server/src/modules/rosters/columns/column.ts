import type { Text } from '@guantong/engine';
import type { Words } from './words.ts';

/** How the content of a column is read. */
export type Reads =
  | 'text'
  | 'date'
  | 'year'
  | 'number'
  | 'whole-number'
  | 'yes-no'
  | 'occupation'
  | 'occupations'
  | 'region'
  | 'word';

/** One field of a fact as a column. `field` is its pointer below the fact in the dossier (contract), without leading slash. */
export interface Column {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  /** Other heads HR files use for it. */
  readonly aliases: readonly string[];
  /** Needed for the fact to exist at all. */
  readonly required: boolean;
  readonly reads: Reads;
  readonly words?: Words<string>;
  readonly help: Text;
  readonly example: string;
}

export type GroupName =
  | 'person'
  | 'certificate'
  | 'title'
  | 'education'
  | 'award'
  | 'competition'
  | 'hours'
  | 'employment'
  | 'credential'
  | 'review'
  | 'employer';

/** The columns of one fact. On the main sheet they carry the prefix and a number (证书1等级); on a sheet of their own they do not. */
export interface ColumnGroup {
  readonly group: GroupName;
  readonly zh: string;
  readonly en: string;
  /** Further prefixes HR files use. */
  readonly prefixes: readonly string[];
  readonly columns: readonly Column[];
}

interface ColumnInput {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  readonly reads: Reads;
  readonly help: readonly [zh: string, en: string];
  readonly example?: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  readonly words?: Words<string>;
}

export function column({
  field,
  zh,
  en,
  reads,
  help,
  example = '',
  aliases = [],
  required = false,
  words,
}: ColumnInput): Column {
  const common = { field, zh, en, aliases, required, reads, help: { zh: help[0], en: help[1] }, example };
  return words === undefined ? common : { ...common, words };
}
