import type { LightMyRequestResponse } from 'fastify';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import type { TestOffice } from '../../../src/testing/test-office.ts';

export interface FileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fields?: Readonly<Record<string, string>>;
}

const BOUNDARY = 'boundary-of-a-test';

/** Sends a form with one file in the field `file`. */
export function upload(
  office: TestOffice,
  as: TestActor | undefined,
  { url, ...file }: FileInput & { readonly url: string },
): Promise<LightMyRequestResponse> {
  return office.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(as === undefined ? {} : { cookie: as.cookie }),
    },
    payload: formOf(file),
  });
}

function formOf({ name, bytes, fields = {} }: FileInput): Buffer {
  const head = (disposition: string) =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`);
  return Buffer.concat([
    ...Object.entries(fields).flatMap(([field, value]) => [head(`name="${field}"`), Buffer.from(`${value}\r\n`)]),
    head(`name="file"; filename="${name}"`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
