import { once } from 'node:events';
import { createServer, request } from 'node:http';

export interface RoundRobinProxy {
  readonly address: string;
  /** How many requests each server was given, in their order. */
  readonly given: readonly number[];
  close(): void;
}

/** Gives each request to the next of the servers in turn, whoever asks. */
export async function startRoundRobinProxy(addresses: readonly string[]): Promise<RoundRobinProxy> {
  const given = addresses.map(() => 0);
  let asked = 0;
  const server = createServer((incoming, answer) => {
    const turn = asked % addresses.length;
    asked += 1;
    given[turn] = (given[turn] ?? 0) + 1;
    const { hostname, port } = new URL(addresses[turn] ?? '');
    const { method, url: path, headers } = incoming;
    const passed = request({ hostname, port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('expected a port');
  return {
    address: `http://127.0.0.1:${place.port}`,
    given,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
