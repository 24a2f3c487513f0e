import { connect } from 'node:net';
import type { ScanResult, VirusScanner } from './virus-scanner.ts';

export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

/** Bytes a chunk; clamd's own limit is StreamMaxLength for the whole. */
const CHUNK = 64 * 1024;
const TIMEOUT = 30_000;
const LONGEST_ANSWER = 1_000;

/**
 * A scanner over clamd's TCP socket: `zINSTREAM`, then chunks each after its length in four bytes, then a length of zero
 * (clamd(8), COMMANDS). Rejects when clamd does not answer within 30 seconds or answers with an error.
 */
export function createClamdScanner({ host, port }: ClamdAddress): VirusScanner {
  return (bytes) =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      let answer = '';
      socket.setTimeout(TIMEOUT, () => socket.destroy(new Error('clamd does not answer')));
      socket.on('connect', () => {
        for (const part of instream(bytes)) socket.write(part);
      });
      socket.on('data', (chunk: Buffer) => {
        answer = (answer + chunk.toString('latin1')).slice(0, LONGEST_ANSWER);
        if (answer.includes('\0')) socket.end();
      });
      socket.on('error', reject);
      socket.on('close', () => {
        const result = readAnswer(answer);
        if (result === undefined) reject(new Error(`clamd gave no verdict: ${answer.slice(0, 100)}`));
        else resolve(result);
      });
    });
}

function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`; anything else is no verdict. */
function readAnswer(answer: string): ScanResult | undefined {
  const text = answer.replace(/\0.*$/s, '').trim();
  if (text === 'stream: OK') return { kind: 'clean' };
  const name = /^stream: (.{1,200}) FOUND$/.exec(text)?.[1];
  return name === undefined ? undefined : { kind: 'infected', name };
}
