import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { toAppError } from '../../../http/to-app-error.ts';
import { signalWhenCutOff } from '../../rosters/form-end.ts';

/** A form with one file, in memory. */
export interface Upload {
  /** The last part of the name the sender gave, shortened. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

const LONGEST_NAME = 120;

/** Reads a form with one file in the field `file`. Throws `file-missing`, `body-too-large`, `form-malformed` and their like. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('media-type-unsupported');
  const cutOff = signalWhenCutOff(request.raw);
  const fields = new Map<string, string>();
  let file: { readonly name: string; readonly bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (fields.has(part.fieldname)) throw repeated();
        fields.set(part.fieldname, String(part.value));
        continue;
      }
      if (part.fieldname !== 'file' || file !== undefined) throw repeated();
      file = { name: plainName(part.filename), bytes: await readPart(part, cutOff) };
    }
  } catch (error) {
    if (cutOff.aborted) throw new AppError('body-incomplete');
    // The parser throws plain errors at broken forms; nothing else happens in it.
    throw toAppError(error) ?? new AppError('form-malformed');
  }
  if (cutOff.aborted) throw new AppError('body-incomplete');
  if (file === undefined || file.bytes.length === 0) throw new AppError('file-missing');
  return { ...file, fields: Object.fromEntries(fields) };
}

async function readPart({ file }: Extract<Multipart, { type: 'file' }>, cutOff: AbortSignal): Promise<Buffer> {
  const stop = () => file.destroy(new AppError('body-incomplete'));
  cutOff.addEventListener('abort', stop);
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part);
  cutOff.removeEventListener('abort', stop);
  if (file.truncated) throw new AppError('body-too-large');
  return Buffer.concat(parts);
}

/** Without folders, control characters and directions of writing that make a name look like another. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  return [...plain].slice(0, LONGEST_NAME).join('') || 'file';
}

function repeated(): AppError {
  const expected = 'one file in the field file, each other field at most once';
  return new AppError('request-invalid', { problems: [{ path: '/form', expected, found: 'another one' }] });
}
