import type { IncomingMessage } from 'node:http';

const TAIL = 512;

/**
 * Aborts when a form ends without its closing boundary (RFC 2046 §5.1.1): the parser of forms then leaves a file waiting
 * for bytes that never come. Call before the form is read.
 */
export function signalWhenCutOff(request: IncomingMessage): AbortSignal {
  const cutOff = new AbortController();
  const closing = closingBoundary(request.headers['content-type'] ?? '');
  let tail = '';
  request.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.subarray(-TAIL).toString('latin1')).slice(-TAIL);
  });
  request.once('end', () => {
    if (closing === undefined || !tail.includes(closing)) cutOff.abort();
  });
  request.once('close', () => {
    if (!request.complete) cutOff.abort();
  });
  return cutOff.signal;
}

function closingBoundary(contentType: string): string | undefined {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  return boundary === undefined ? undefined : `--${boundary}--`;
}
