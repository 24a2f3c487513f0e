import { messages, type PGlite, protocol } from '@electric-sql/pglite';
import { valueParser } from '../value-parsers.ts';

export interface EngineStatement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

/** Rows as lists of values, in the order of `names`; `command` and `count` as PostgreSQL tells them. */
export interface EngineAnswer {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly command: string;
  readonly count: number;
}

/**
 * Runs a statement in one exchange of messages; without parameters there may be several, and the last one answers.
 * Throws PGlite's DatabaseError.
 */
export async function runStatement(engine: PGlite, { sql, parameters }: EngineStatement): Promise<EngineAnswer> {
  const { serialize } = protocol;
  const request =
    parameters.length === 0
      ? serialize.query(sql)
      : Buffer.concat([
          serialize.parse({ text: sql }),
          serialize.bind({ values: [...parameters] }),
          serialize.describe({ type: 'P' }),
          serialize.execute({}),
          serialize.sync(),
        ]);
  const { messages: answers } = await engine.execProtocol(request, { syncToFs: false });
  let fields: readonly { readonly name: string; readonly dataTypeID: number }[] = [];
  let rows: unknown[][] = [];
  let tag = '';
  for (const answer of answers) {
    if (answer instanceof messages.RowDescriptionMessage) {
      fields = answer.fields;
      rows = [];
    } else if (answer instanceof messages.DataRowMessage) {
      rows.push(answer.fields.map((text, index) => parseValue(text, fields[index]?.dataTypeID ?? 0)));
    } else if (answer instanceof messages.CommandCompleteMessage) {
      tag = answer.text;
    }
  }
  const returns = rows.length > 0;
  return {
    names: returns ? fields.map(({ name }) => name) : [],
    rows,
    command: tag.split(' ', 1)[0] ?? '',
    count: Number(tag.match(/[0-9]+$/)?.[0] ?? 0),
  };
}

function parseValue(text: string | null, type: number): unknown {
  return text === null ? null : valueParser(type)(text);
}
