import type { z } from 'zod';
import type { ErrorCode } from './error-table.ts';
import type { RouteDocument } from './route-document.ts';

const json = 'application/json';
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What any route for people who signed in may refuse with. */
export const signedIn: readonly ErrorCode[] = ['not-signed-in', 'not-allowed'];

export function jsonBody(schema: z.ZodType): NonNullable<RouteDocument['body']> {
  return { mediaType: json, schema };
}

export function jsonAnswer(zh: string, en: string, schema: z.ZodType, status = 200): RouteDocument['answers'] {
  return { [status]: { description: { zh, en }, mediaType: json, schema } };
}

export const workbookAnswer: RouteDocument['answers'] = {
  200: { description: { zh: 'xlsx 工作簿', en: 'A workbook (xlsx)' }, mediaType: workbookType },
};
