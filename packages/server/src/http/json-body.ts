import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { AppError } from './app-error.ts';

/** Levels a body may nest. A request for an assessment has eight. */
export const DEEPEST = 64;

/**
 * Takes JSON bodies only. Keys such as `__proto__` become plain own properties, which the schemas then report like any
 * other unknown key; nothing copies them into a prototype.
 */
export function addJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(typeof body === 'string' ? Buffer.from(body) : body));
    } catch (error) {
      done(error instanceof Error ? error : new AppError('body-not-json'));
    }
  });
}

/** The value of a body; throws AppError with what is wrong. */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) throw new AppError('body-missing');
  if (!isUtf8(body)) throw new AppError('body-not-utf8');
  if (isTooDeep(body)) throw new AppError('body-too-deep');
  const text = body.toString('utf8');
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new AppError('body-not-json');
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

// Counted before parsing: what is written for ordinary depths (schemas, pointers, messages) may recurse.
function isTooDeep(body: Buffer): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < body.length; index++) {
    const byte = body[index];
    if (quoted) {
      if (byte === BACKSLASH) index++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth++;
      if (depth > DEEPEST) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return false;
}
