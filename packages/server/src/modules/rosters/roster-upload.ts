import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { parseInput } from '../../http/parse-input.ts';
import { toAppError } from '../../http/to-app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { signalWhenCutOff } from './form-end.ts';
import { type RosterSettings, rosterFiles } from './roster-job.ts';
import { rosterFormSchema } from './rosters.schema.ts';

export interface UploadOptions {
  readonly folder: string;
  readonly now: Date;
}

/** Puts the uploaded file into the folder and reads how it is to be judged. The file's name is not kept. */
export async function receiveRoster(request: FastifyRequest, { folder, now }: UploadOptions): Promise<RosterSettings> {
  const fields = new Map<string, unknown>();
  const cutOff = signalWhenCutOff(request.raw);
  let files = 0;
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      if (fields.has(part.fieldname)) throw repeated(part.fieldname);
      fields.set(part.fieldname, part.value);
      continue;
    }
    files++;
    if (part.fieldname !== 'file' || files > 1) throw repeated(part.fieldname);
    await keepFile(part, join(folder, rosterFiles.upload), cutOff);
  }
  if (cutOff.aborted) throw new AppError('body-incomplete');
  const form = parseInput(rosterFormSchema, Object.fromEntries(fields), 'form');
  if (files === 0) throw new AppError('roster-file-missing');
  const { asOf = todayInChina(now), knownOn, jurisdiction, cycleYear } = form;
  return {
    asOf,
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(cycleYear === undefined ? {} : { cycleYear: Number(cycleYear) }),
  };
}

async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts();
  } catch (error) {
    // The form's parser throws plain errors at broken forms; nothing else happens in it.
    throw toAppError(error) ?? new AppError('form-malformed');
  }
}

async function keepFile({ file }: MultipartFile, path: string, cutOff: AbortSignal): Promise<void> {
  try {
    await pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: cutOff });
  } catch (error) {
    if (cutOff.aborted) throw new AppError('body-incomplete');
    throw error;
  }
  if (file.truncated) throw new AppError('body-too-large');
}

function repeated(name: string): AppError {
  const expected = 'one file in the field file, each other field at most once';
  const problem = { path: `/form/${name.slice(0, 60)}`, expected, found: 'another one' };
  return new AppError('request-invalid', { problems: [problem] });
}
