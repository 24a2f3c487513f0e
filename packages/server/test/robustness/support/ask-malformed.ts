import type { Random } from '../../../src/demonstration/seeded-random.ts';
import type { OpenApiDocument } from '../../../src/openapi/build-openapi.ts';
import { type GivenAnswer, judgeAnswer } from './judge-answer.ts';
import { createMalformedRequests, type MadeRequest } from './malformed-requests.ts';

export interface AskMalformedOptions {
  readonly document: OpenApiDocument;
  readonly random: Random;
  /** Ids of things that exist. */
  readonly ids: readonly string[];
  readonly requests: number;
  /** The cookie of somebody who is signed in, a new one each time; undefined: nobody is. */
  readonly signIn: () => Promise<string | undefined>;
  readonly ask: (request: MadeRequest) => Promise<GivenAnswer>;
}

export interface Complaint {
  readonly endpoint: string;
  readonly what: string;
  /** The first request it was found with. */
  readonly request: string;
  readonly count: number;
}

export interface MalformedReport {
  readonly asked: number;
  readonly byStatus: ReadonlyMap<number, number>;
  readonly complaints: readonly Complaint[];
}

/** Asks one malformed request after the other and says what was wrong with the answers, each kind once. */
export async function askMalformed(options: AskMalformedOptions): Promise<MalformedReport> {
  const { document, random, ids, requests, signIn, ask } = options;
  const next = createMalformedRequests(document, { random, ids });
  const complaints = new Map<string, Complaint>();
  const byStatus = new Map<number, number>();
  let cookie = await signIn();
  for (let asked = 0; asked < requests; asked += 1) {
    const made = next();
    const request = { ...made, headers: { ...(cookie === undefined ? {} : { cookie }), ...made.headers } };
    const answer = await ask(request);
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
    const what = judgeAnswer(request, answer);
    // Some requests sign out or close the account; whoever asks next is signed in again.
    if (isSignedOut(answer) || request.url.startsWith('/api/session')) cookie = await signIn();
    if (what === undefined) continue;
    const endpoint = request.operation?.operationId ?? `${request.method} ${request.url}`;
    const key = `${endpoint} ${what}`;
    const { count = 0 } = complaints.get(key) ?? {};
    const first = complaints.get(key)?.request ?? `${request.method} ${request.url} ${shown(request)}`;
    complaints.set(key, { endpoint, what, request: first, count: count + 1 });
  }
  return { asked: requests, byStatus, complaints: [...complaints.values()] };
}

function isSignedOut({ status, body }: GivenAnswer): boolean {
  return status === 401 && body.includes('not-signed-in');
}

function shown({ payload, headers }: MadeRequest): string {
  const { cookie: _, ...rest } = headers;
  return `${JSON.stringify(rest)} ${payload?.toString('utf8').slice(0, 600) ?? ''}`;
}
