import type { ProblemDetails } from '@guantong/contracts';
import type { AppError } from './app-error.ts';
import { errorTable } from './error-table.ts';
import type { Language } from './preferred-language.ts';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** An error as it is answered (RFC 9457), in the language asked for. */
export function problemDocument(
  error: AppError,
  { id, language }: { readonly id: string; readonly language: Language },
): ProblemDetails {
  const { status, title, remedy } = errorTable[error.code];
  return {
    type: `/api/docs#${error.code}`,
    title: title[language],
    status,
    code: error.code,
    detail: error.reason === undefined ? remedy[language] : joined(error.reason[language], remedy[language], language),
    instance: `urn:uuid:${id}`,
    ...(error.problems.length === 0 ? {} : { problems: error.problems }),
    ...(error.checks.length === 0 ? {} : { checks: error.checks }),
  };
}

function joined(reason: string, remedy: string, language: Language): string {
  if (language === 'zh') return `${reason}。${remedy}`;
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. ${remedy}`;
}
