import type { SqlDialect, SqlEmitter, SqlTarget } from '../language/sql.ts';
import { doubleNumeral, numeral } from '../language/sql-text.ts';
import type { Day } from '../values/day.ts';
import { type EncodedDossier, encodeOccupation, slotValues } from '../values/encode-row.ts';
import { examCategories, qualificationRank, titleSeries } from '../values/levels.ts';
import type { QualificationTarget, SkillLevelTarget, Target, TitleTarget } from '../values/request.ts';
import { ABSENT, type RowCapacity, type RowColumn, rowColumns, rowScalarNames } from '../values/row-layout.ts';
import type { Policy, Rule } from './policy.ts';
import { encodeSpecialty, type SqlDirectory, sqlDirectory } from './sql-directory.ts';
import { draftSql } from './sql-emitter.ts';
import { sqlRoute } from './sql-route.ts';

/** A target for a query: one and the same for all rows (its level is that of each rule), or the row's own. */
export type BulkTarget =
  | TargetKind
  | Omit<TitleTarget, 'level'>
  | Omit<SkillLevelTarget, 'level'>
  | Omit<QualificationTarget, 'level'>;

/** Read from the row: `target_series` and `target_specialty`, `target_occupation`, or `target_category` and `target_rank`. */
export type TargetKind = Target['type'];

export interface CompileSqlOptions {
  readonly dialect: SqlDialect;
  readonly capacity: RowCapacity;
  /** Every rule that leads to one of these is answered. */
  readonly targets: readonly BulkTarget[];
  /** One judged day for all rows; absent: each row's `as_of`. */
  readonly asOf?: Day | undefined;
  /**
   * Turns towards the first day that are written out before the loop, 2 unless said otherwise. More make a longer query
   * that leaves fewer rows to the loop.
   */
  readonly turns?: number | undefined;
  /** A plain lower-case name. */
  readonly table?: string | undefined;
}

/** One answer of the query: a rule for a target, in the columns `status` (place in `sqlStatuses`) and `day` (or NEVER). */
export interface SqlAnswer {
  readonly rule: Rule;
  readonly target: BulkTarget;
  readonly status: string;
  readonly day: string;
}

/** A policy as SQL over encoded dossiers. */
export interface SqlProgram {
  readonly createTable: string;
  readonly columns: readonly RowColumn[];
  /**
   * A row's values in the order of `columns`, without the leading `id`. A row has room for one target of each type; their
   * levels go unread but for an examination's.
   */
  encode(dossier: EncodedDossier, targets: readonly Target[]): readonly number[];
  /** An `INSERT` of rows, `[id, ...encode(…)]` each. */
  insert(rows: readonly (readonly number[])[]): string;
  /** One row for each row of the table: `id`, then status and day of every answer. */
  readonly query: string;
  readonly answers: readonly SqlAnswer[];
}

export function compileSql(policy: Policy, options: CompileSqlOptions): SqlProgram {
  const { dialect, capacity } = options;
  const table = checkedName(options.table ?? 'dossiers');
  const directory = sqlDirectory(policy.directory);
  const columns = rowColumns(capacity);
  const definitions = [
    'id INTEGER NOT NULL',
    ...columns.map(({ name, type }) => `${name} ${dialect.types[type]} NOT NULL`),
  ];
  return {
    createTable: `CREATE TABLE ${table} (${definitions.join(', ')})`,
    columns,
    encode(dossier, targets) {
      const scalars = { ...dossier.scalars, ...targetValues(targets, directory) };
      return [...rowScalarNames.map((name) => scalars[name]), ...slotValues(dossier, capacity)];
    },
    insert: (rows) =>
      `INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(valueText).join(', ')})`).join(', ')}`,
    ...compileAnswers(policy, { ...options, table }, directory),
  };
}

function compileAnswers(
  policy: Policy,
  { dialect, capacity, targets, asOf, table, turns = 2 }: CompileSqlOptions & { readonly table: string },
  directory: SqlDirectory,
): Pick<SqlProgram, 'query' | 'answers'> {
  const draft = draftSql({ dialect, directory, capacity, table, asOf, focus: { target: noTarget } });
  const answers: SqlAnswer[] = [];
  const selected: string[] = ['id'];
  for (const target of targets) {
    const emitter = draft.emitter.focusOn({ target: sqlTarget(target, draft.emitter, directory) });
    for (const rule of policy.rules.filter((each) => mayLeadTo(each, target))) {
      const route = sqlRoute(rule, emitter, turns);
      const [status, day] = [`s${answers.length}`, `d${answers.length}`];
      selected.push(`${route.status} AS ${status}`, `${route.day} AS ${day}`);
      answers.push({ rule, target, status, day });
    }
  }
  return { query: draft.select(selected), answers };
}

const noTarget: SqlTarget = { type: 'professional-qualification', category: numeral(ABSENT), rank: '0' };

function mayLeadTo({ target: own }: Rule, target: BulkTarget): boolean {
  if (typeof target === 'string') return own.type === target;
  if (own.type !== 'professional-qualification') return own.type === target.type;
  return target.type === 'professional-qualification' && own.categories.includes(target.category);
}

function sqlTarget(target: BulkTarget, { bind, occupation }: SqlEmitter, directory: SqlDirectory): SqlTarget {
  if (target === 'title') {
    const pairs = directory.pairsOf('target_series', 'target_specialty').map(bind);
    return { type: 'title', series: 'target_series', pairs };
  }
  if (target === 'skill-level') return { type: 'skill-level', occupation: occupation('target_occupation') };
  if (target === 'professional-qualification') {
    return { type: 'professional-qualification', category: 'target_category', rank: 'target_rank' };
  }
  switch (target.type) {
    case 'title': {
      const series = numeral(titleSeries.indexOf(target.series));
      const { specialty } = target;
      const named = specialty === undefined ? undefined : numeral(encodeSpecialty(directory, specialty));
      return { type: 'title', series, pairs: directory.pairsOf(series, named) };
    }
    case 'skill-level':
      return { type: 'skill-level', occupation: occupation(numeral(encodeOccupation(target.occupation))) };
    case 'professional-qualification':
      return {
        type: 'professional-qualification',
        category: numeral(examCategories.indexOf(target.category)),
        rank: '0',
      };
  }
}

const noTargetValues = {
  target_series: ABSENT,
  target_specialty: ABSENT,
  target_occupation: ABSENT,
  target_category: ABSENT,
  target_rank: 0,
};

function targetValues(targets: readonly Target[], directory: SqlDirectory): typeof noTargetValues {
  return Object.assign({ ...noTargetValues }, ...targets.map((target) => valuesOf(target, directory)));
}

function valuesOf(target: Target, directory: SqlDirectory): Partial<typeof noTargetValues> {
  switch (target.type) {
    case 'title':
      return {
        target_series: titleSeries.indexOf(target.series),
        target_specialty: encodeSpecialty(directory, target.specialty),
      };
    case 'skill-level':
      return { target_occupation: encodeOccupation(target.occupation) };
    case 'professional-qualification':
      return {
        target_category: examCategories.indexOf(target.category),
        target_rank: qualificationRank(target.level ?? 'junior'),
      };
  }
}

function valueText(value: number): string {
  return Number.isSafeInteger(value) ? numeral(value) : doubleNumeral(value);
}

// Table names are written by programmers, never taken from input; this keeps it so.
function checkedName(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`expected a plain lower-case table name, found "${name}"`);
  return name;
}
