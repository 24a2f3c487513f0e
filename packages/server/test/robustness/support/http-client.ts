import { Agent, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

export interface HttpQuestion {
  readonly method: string;
  /** Path and query, sent as they are. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | undefined;
}

export interface HttpClient {
  /** Rejects when the connection is lost before the answer is complete. */
  ask(question: HttpQuestion): Promise<HttpAnswer>;
  close(): void;
}

/** Asks one address over kept connections; unlike `fetch` it sends every path as it is. */
export function createHttpClient(address: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const { hostname, port } = new URL(address);
  return {
    ask: ({ method, path, headers = {}, payload }) =>
      new Promise((resolve, reject) => {
        const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
        const asked = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
          );
          answer.on('error', reject);
        });
        asked.on('error', reject);
        asked.end(payload);
      }),
    close: () => agent.destroy(),
  };
}
