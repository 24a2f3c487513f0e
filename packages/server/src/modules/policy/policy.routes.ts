import {
  diffPolicies,
  findRule,
  governingJurisdiction,
  listRules,
  type PolicyLibrary,
  type PolicyView,
  policyTimeline,
} from '@guantong/engine';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { cachedByPolicy } from '../../http/cached-by-policy.ts';
import { parseInput } from '../../http/parse-input.ts';
import type { RouteContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import {
  diffDocument,
  directoryDocument,
  documentsDocument,
  policyDocument,
  ruleDocument,
  rulesDocument,
  timelineDocument,
} from './policy.document.ts';
import {
  diffQuerySchema,
  directoryQuerySchema,
  documentsQuerySchema,
  ruleParamsSchema,
  rulesQuerySchema,
  timelineQuerySchema,
} from './policy.schema.ts';
import { listDirectory, listDocuments, summarisePolicy } from './policy-contents.ts';

/** The policy library: documents, rules in words, comparison, timeline, directory. */
export function addPolicyRoutes(app: FastifyInstance, { library, limits }: RouteContext): void {
  const { bundle } = library;
  const onSend = cachedByPolicy(bundle.sha256);
  const options = (document: RouteDocument) => ({ onRequest: limits.requests, config: { document }, onSend });
  app.get('/api/policy', options(policyDocument), () => summarisePolicy(bundle));
  app.get('/api/policy/documents', options(documentsDocument), (request) => {
    const { jurisdiction } = parseInput(documentsQuerySchema, request.query, 'query');
    return { documents: listDocuments(bundle, jurisdiction) };
  });
  app.get('/api/policy/rules', options(rulesDocument), (request) => {
    const view = viewOf(parseInput(rulesQuerySchema, request.query, 'query'));
    return { view: presentView(library, view), rules: listRules(library, view) };
  });
  app.get('/api/policy/rules/:id', options(ruleDocument), (request) => {
    const { id } = parseInput(ruleParamsSchema, request.params, 'path');
    const view = viewOf(parseInput(rulesQuerySchema, request.query, 'query'));
    const rule = findRule(library, id, view);
    if (rule === undefined) throw new AppError('rule-not-found');
    return { view: presentView(library, view), rule };
  });
  app.get('/api/policy/diff', options(diffDocument), (request) => {
    const query = parseInput(diffQuerySchema, request.query, 'query');
    const left = { ...viewOf(query), on: query.on };
    const { otherJurisdiction = left.jurisdiction, otherOn = left.on, otherKnownOn = left.knownOn } = query;
    const right = { jurisdiction: otherJurisdiction, on: otherOn, knownOn: otherKnownOn };
    const differences = diffPolicies(library, left, right);
    return { left: presentView(library, left), right: presentView(library, right), differences };
  });
  app.get('/api/policy/timeline', options(timelineDocument), (request) => {
    const view = viewOf(parseInput(timelineQuerySchema, request.query, 'query'));
    return { view: presentView(library, view), changes: policyTimeline(library, view) };
  });
  app.get('/api/policy/directory', options(directoryDocument), (request) => {
    const filter = parseInput(directoryQuerySchema, request.query, 'query');
    return { entries: listDirectory(bundle, filter) };
  });
}

type ViewQuery = { readonly [Field in keyof PolicyView]?: PolicyView[Field] | undefined };

function viewOf({ jurisdiction = 'CN', on, knownOn }: ViewQuery): PolicyView {
  return { jurisdiction, on, knownOn };
}

function presentView({ bundle }: PolicyLibrary, { jurisdiction, on, knownOn }: PolicyView) {
  return {
    jurisdiction,
    governedBy: governingJurisdiction(bundle, jurisdiction),
    on: on ?? null,
    knownOn: knownOn ?? null,
  };
}
