import type { LightMyRequestResponse } from 'fastify';
import type { TestActor } from '../../src/testing/test-actors.ts';
import type { TestOffice } from '../../src/testing/test-office.ts';
import { readSheet } from './read-sheet.ts';

/** A route of the interface as a matrix asks it: with what stands in its address, and a body that cannot be. */
export interface Asked {
  /** `METHOD /pattern/:id`. */
  readonly route: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly body?: object | undefined;
}

/** Which matrix asks a route: each is asked by one of them, which checks that it has all of its share. */
export type Matrix = 'examinations' | 'complaints' | 'review';

function matrixOf(path: string): Matrix {
  if (path.startsWith('/api/examinations')) return 'examinations';
  return /^\/api\/(public\/)?complaints/.test(path) ? 'complaints' : 'review';
}

/** Every route of the interface that is the share of a matrix, from the document that the server makes of its router. */
export async function routesOf(office: TestOffice, matrix: Matrix): Promise<readonly string[]> {
  const document: { readonly paths: Readonly<Record<string, object>> } = (
    await office.ask('GET', '/api/openapi.json')
  ).json();
  return Object.entries(document.paths)
    .filter(([path]) => matrixOf(path) === matrix)
    .flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    )
    .sort();
}

export function askRoute(
  office: TestOffice,
  as: TestActor | undefined,
  { route, ids = {}, body }: Asked,
): Promise<LightMyRequestResponse> {
  const [method = '', pattern = ''] = route.split(' ');
  const url = pattern.replaceAll(/:(\w+)/g, (_, name) => ids[name] ?? nobody);
  const known = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).find((each) => each === method);
  if (known === undefined) throw new Error(`expected a method, found ${route}`);
  return office.ask(known, url, { as, ...(body === undefined ? {} : { body }) });
}

/** The id of nothing. */
export const nobody = '00000000-0000-4000-8000-000000000000';

/** Everything an answer says but the moment of it: status, name of a file, every cell of a workbook. */
export function textOf({ statusCode, headers, rawPayload, body }: LightMyRequestResponse): string {
  const isWorkbook = String(headers['content-type']).includes('spreadsheetml');
  const said = isWorkbook ? JSON.stringify(readSheet(rawPayload)) : body;
  const named = decodeURIComponent(String(headers['content-disposition'] ?? ''));
  // Each refusal has a number of its own.
  return `${statusCode} ${named} ${said.replace(/"instance":"[^"]*"/, '')}`;
}
