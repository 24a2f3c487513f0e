import type { Random } from '../../../src/demonstration/seeded-random.ts';
import type { OpenApiDocument, Operation } from '../../../src/openapi/build-openapi.ts';
import type { JsonSchema } from '../../../src/openapi/schema-components.ts';
import { damageText, damageValue, strangeText } from './damage.ts';
import { type FittingOptions, fittingValue, pick } from './fitting-value.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof methods)[number];

export interface MadeRequest {
  readonly method: Method;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer | undefined;
  /** What the document says of the endpoint that was asked; undefined where the method was changed. */
  readonly operation: Operation | undefined;
}

interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
}

type Damage = 'none' | 'path' | 'query' | 'body' | 'text' | 'headers' | 'method';

/**
 * Gives one request after the other, to each endpoint of the document in turn: made to fit, then damaged in one place.
 * Some are left whole, so that what follows upon a change is reached too. The same numbers give the same requests.
 */
export function createMalformedRequests(
  document: OpenApiDocument,
  { random, ids }: { readonly random: Random; readonly ids: readonly string[] },
): () => MadeRequest {
  const endpoints: readonly Endpoint[] = Object.entries(document.paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method.toLowerCase()];
      return operation === undefined ? [] : [{ method, path, operation }];
    }),
  );
  const fitting: FittingOptions = { schemas: document.components.schemas, random, ids };
  let asked = 0;
  return () => {
    const endpoint = endpoints[asked % endpoints.length];
    asked += 1;
    if (endpoint === undefined) throw new Error('expected an endpoint, found none');
    return makeRequest(endpoint, fitting);
  };
}

function makeRequest({ method, path, operation }: Endpoint, fitting: FittingOptions): MadeRequest {
  const { random } = fitting;
  const damage = pick(damagesOf(operation), random) ?? 'none';
  const payload = payloadOf(operation, fitting, damage);
  const headers = { ...payload?.headers, ...(damage === 'headers' ? pick(strangeHeaders, random) : {}) };
  const changed = damage === 'method';
  return {
    method: changed ? (pick(methods, random) ?? method) : method,
    url: addressOf(path, operation, fitting, damage),
    headers,
    payload: payload?.bytes,
    operation: changed ? undefined : operation,
  };
}

function damagesOf({ parameters = [], requestBody }: Operation): readonly Damage[] {
  const has = (place: string) => parameters.some((parameter) => parameter.in === place);
  return [
    ...(['none', 'headers', 'query', 'method'] as const),
    ...(has('path') ? (['path', 'path'] as const) : []),
    ...(has('query') ? (['query', 'query', 'query'] as const) : []),
    ...(requestBody === undefined ? [] : (['body', 'body', 'body', 'body', 'text'] as const)),
  ];
}

function addressOf(path: string, { parameters = [] }: Operation, fitting: FittingOptions, damage: Damage): string {
  const { random } = fitting;
  const fit = (schema: JsonSchema) => String(fittingValue(schema, fitting) ?? '');
  const named = parameters.reduce((address, { name, in: place, schema }) => {
    if (place !== 'path') return address;
    const value = damage === 'path' ? strangeText(random).slice(0, 200) : fit(schema);
    return address.replace(`{${name}}`, encode(value, random));
  }, path);
  const query = parameters.filter(({ in: place, required }) => place === 'query' && (required || random() < 0.4));
  const pairs = query.map(({ name, schema }) => `${name}=${encode(fit(schema), random)}`);
  if (damage === 'query') {
    const { name } = pick(
      parameters.filter(({ in: place }) => place === 'query'),
      random,
    ) ?? { name: 'x' };
    pairs.push(`${name}=${encode(strangeText(random).slice(0, 500), random)}`);
  }
  return pairs.length === 0 ? named : `${named}?${pairs.join('&')}`;
}

/** Percent-encoded, now and then so that it cannot be decoded. */
function encode(text: string, random: Random): string {
  if (random() < 0.02) return pick(['%', '%zz', '%ff%fe', '%00', '%c3%28', '%2e%2e%2f'], random) ?? '';
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

interface Payload {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

function payloadOf({ requestBody }: Operation, fitting: FittingOptions, damage: Damage): Payload | undefined {
  const [[type, { schema = {} }] = ['', {}]] = Object.entries(requestBody?.content ?? {});
  if (type === '') return undefined;
  const { random } = fitting;
  const whole = fittingValue(schema, fitting);
  const value = damage === 'body' ? damageValue(whole, random) : whole;
  if (type.startsWith('multipart/')) return formOf(value, damage, random);
  const text = JSON.stringify(value) ?? '';
  return {
    bytes: damage === 'text' ? damageText(text, random) : Buffer.from(text),
    headers: { 'content-type': 'application/json' },
  };
}

const boundary = 'guantong-form';

function formOf(value: unknown, damage: Damage, random: Random): Payload {
  const fields = Object.entries(typeof value === 'object' && value !== null ? value : { file: value });
  const parts = fields.map(([name, part]) => {
    const file = name === 'file' ? `; filename="${pick(['a.pdf', 'a.csv', '表.xlsx', '../x', ''], random)}"` : '';
    const content = name === 'file' ? pick(strangeFiles, random) : fieldText(part);
    return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  const text = `${parts.join('')}--${boundary}--\r\n`;
  return {
    bytes: damage === 'text' ? damageText(text, random) : Buffer.from(text),
    headers: { 'content-type': `multipart/form-data; boundary=${random() < 0.9 ? boundary : 'other'}` },
  };
}

/** Damaged values may be objects that no text can be made of but JSON. */
function fieldText(part: unknown): string {
  return typeof part === 'string' ? part : (JSON.stringify(part) ?? '');
}

const strangeFiles = [
  '',
  '%PDF-1.7\n%%EOF',
  'PK\u0003\u0004',
  '\u0000\u0001\u0002',
  '工号,姓名\nA1,赵示例\n',
  '<svg onload="alert(1)"/>',
];

const strangeHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'accept-language': '*;q=9,\u00e9' },
  { 'accept-encoding': 'br;q=0, identity;q=0' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': ';' },
  { cookie: 'guantong_session=' },
  { cookie: `guantong_session=${'x'.repeat(3_000)}` },
  { cookie: 'guantong_session=%00; guantong_session=%ff' },
  { origin: 'null' },
  { origin: 'https://elsewhere.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'if-none-match': '"x", W/"' },
  { range: 'bytes=9-1,-' },
  { 'x-forwarded-for': '::ffff:999.1.1.1, x' },
  { accept: 'application/x' },
];
