import { problemDetailsSchema } from '@guantong/contracts';
import type { MadeRequest } from './malformed-requests.ts';

export interface GivenAnswer {
  readonly status: number;
  readonly body: string;
}

/** The places of code and the words of databases and libraries that no answer may show. */
const inside =
  /\n\s+at .+[:)]|node_modules|\.[mc]?[tj]s:\d+|file:\/\/|pg_|SQLSTATE|syntax error at|invalid input syntax|violates/;

/**
 * What is wrong with how a request was answered: a fault of ours, an answer the document does not have, an error that is no
 * problem document, the inside of the program shown. Nothing wrong: undefined.
 */
export function judgeAnswer({ operation }: MadeRequest, { status, body }: GivenAnswer): string | undefined {
  const shown = inside.exec(body)?.[0];
  if (shown !== undefined) return `shows ${JSON.stringify(shown)}`;
  if (status < 400) return undefined;
  const code = codeOf(body);
  if (code === undefined) return `${status} without a problem document`;
  // Our own faults are documented of every endpoint, and none is expected of any.
  if (code === 'internal-error') return `${status} ${code}`;
  const documented = operation?.responses[String(status)]?.description.includes(`\`${code}\``);
  return documented === false || (operation === undefined && status >= 500)
    ? `${status} ${code}, undocumented`
    : undefined;
}

function codeOf(body: string): string | undefined {
  try {
    return problemDetailsSchema.safeParse(JSON.parse(body)).data?.code;
  } catch {
    return undefined;
  }
}
