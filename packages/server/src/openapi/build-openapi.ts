import { problemDetailsSchema } from '@guantong/contracts';
import type { z } from 'zod';
import { type ErrorCode, errorTable } from '../http/error-table.ts';
import type { Language } from '../http/preferred-language.ts';
import { type RouteDocument, routeTags } from '../http/route-document.ts';
import type { ApiRoute } from '../http/route-table.ts';
import { createSchemaComponents, type JsonSchema, type SchemaComponents } from './schema-components.ts';

/** The interface as an OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

const errorsOfAll: readonly ErrorCode[] = [
  'request-malformed',
  'headers-too-large',
  'too-many-requests',
  'internal-error',
  'database-unavailable',
  'server-stopping',
];
const errorsOfBodies: readonly ErrorCode[] = [
  'media-type-unsupported',
  'body-too-large',
  'body-incomplete',
  'request-too-slow',
];
const errorsOfJson: readonly ErrorCode[] = ['body-missing', 'body-not-utf8', 'body-not-json', 'body-too-deep'];

/** What a signed-in session may have to do first, or may not do from elsewhere. */
const errorsOfSessions: readonly ErrorCode[] = ['password-change-needed', 'second-factor-needed', 'no-role'];

/** Every error a route may answer with. */
export function errorsOf({ method, document: { errors, body, params } }: ApiRoute): readonly ErrorCode[] {
  const changes = method !== 'GET';
  // A body that nobody asked for is read as JSON all the same.
  const isJson = body === undefined ? changes : body.mediaType === 'application/json';
  return [
    ...new Set([
      ...errors,
      ...(errors.includes('not-allowed') ? errorsOfSessions : []),
      ...(changes && errors.includes('not-signed-in') ? (['cross-site-refused'] as const) : []),
      // An address longer than any id is none of ours.
      ...(params === undefined ? [] : (['route-not-found'] as const)),
      ...(isJson ? errorsOfJson : []),
      ...(changes ? errorsOfBodies : []),
      ...errorsOfAll,
    ]),
  ];
}

/** Builds the document from what the routes say of themselves. Words are in one language; schemas name both. */
export function buildOpenApi(
  routes: readonly ApiRoute[],
  { language, version }: { readonly language: Language; readonly version: string },
): OpenApiDocument {
  const components = createSchemaComponents();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { method, url, document } of routes) {
    const path = url.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operationOf({ method, url, document }, components, language),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: language === 'zh' ? '贯通接口' : 'Guantong interface',
      version,
      description:
        language === 'zh'
          ? '职业技能等级与职称贯通：判断、路径、政策、花名册。无需登录，不保存个人信息。'
          : 'The bridge between skill levels and professional titles: assessments, plans, policy, rosters. No account is needed and nothing personal is stored.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: Object.entries(routeTags).map(([name, text]) => ({ name, description: text[language] })),
    paths,
    components: { schemas: components.schemas },
  };
}

function operationOf(route: ApiRoute, components: SchemaComponents, language: Language): Operation {
  const { document } = route;
  const parameters = [
    ...parametersOf(document.params, 'path', components),
    ...parametersOf(document.query, 'query', components),
  ];
  const { body } = document;
  return {
    operationId: document.operation,
    tags: [document.tag],
    summary: document.summary[language],
    ...(document.description === undefined ? {} : { description: document.description[language] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [body.mediaType]: { schema: components.add(body.schema, 'input') } },
          },
        }),
    responses: { ...answersOf(document, components, language), ...errorAnswersOf(route, components, language) },
  };
}

function parametersOf(
  schema: z.ZodType | undefined,
  place: Parameter['in'],
  components: SchemaComponents,
): readonly Parameter[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = components.add(schema, 'input');
  return Object.entries(properties).map(([name, property]) => {
    const written: JsonSchema = typeof property === 'boolean' ? {} : property;
    const { description, ...rest } = written;
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function answersOf(
  { answers }: RouteDocument,
  components: SchemaComponents,
  language: Language,
): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, mediaType, schema }]) => {
      const content =
        mediaType === undefined
          ? {}
          : { content: { [mediaType]: schema === undefined ? {} : { schema: components.add(schema, 'output') } } };
      return [status, { description: description[language], ...content }];
    }),
  );
}

function errorAnswersOf(route: ApiRoute, components: SchemaComponents, language: Language): Operation['responses'] {
  const schema = components.add(problemDetailsSchema, 'output');
  const codesByStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route)) {
    const { status } = errorTable[code];
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...codesByStatus].map(([status, codes]) => {
      const description = codes.map((code) => `\`${code}\` ${errorTable[code].title[language]}`).join('; ');
      return [status, { description, content: { 'application/problem+json': { schema } } }];
    }),
  );
}
