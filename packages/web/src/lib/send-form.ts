import { FetchError, readProblem } from './fetch-json.ts';
import { parseJson } from './parse-json.ts';

interface SendFormOptions {
  /** The part that is sent, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a form with files and returns the answer's value. `fetch` cannot tell how far it is, hence XMLHttpRequest. */
export function sendForm(address: string, form: FormData, { onProgress, signal }: SendFormOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.addEventListener('progress', (event) =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0),
    );
    request.addEventListener('error', () => reject(new FetchError({ kind: 'offline' })));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    request.addEventListener('load', () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(new FetchError(readProblem(request.status, body)));
    });
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
