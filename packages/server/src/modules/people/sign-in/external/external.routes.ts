import { randomBytes } from 'node:crypto';
import { demonstrationLogInsSchema, externalStartQuerySchema, signInProvidersSchema } from '@guantong/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../../http/app-error.ts';
import type { ErrorCode } from '../../../../http/error-table.ts';
import { jsonAnswer } from '../../../../http/office-document.ts';
import { parseInput } from '../../../../http/parse-input.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { failureEntry } from '../../../../http/server-log.ts';
import type { PeopleContext } from '../../people-context.ts';
import { setSessionCookie, wantsSecureCookies } from '../../sessions/session-cookie.ts';
import { createCasProvider } from './cas-provider.ts';
import { readDemonstrationLogIns } from './demonstration-log-ins.ts';
import { type Flow, setFlowCookie, takeFlowCookie } from './flow-cookie.ts';
import { type ExternalIdentity, linkIdentity, signInByIdentity } from './identity.service.ts';
import { createOidcProvider } from './oidc-provider.ts';
import type { Provider } from './provider.ts';

const providerParams = z.strictObject({ provider: z.enum(['oidc', 'cas']).describe('oidc | cas (认证方式).') });
const redirect: RouteDocument['answers'] = { 303: { description: { zh: '转到另一页面', en: 'On to another page' } } };

const providersDocument: RouteDocument = {
  operation: 'listSignInProviders',
  tag: 'people',
  summary: { zh: '统一身份认证方式', en: 'Other services to sign in by' },
  answers: jsonAnswer('认证方式', 'The services', signInProvidersSchema),
  errors: [],
};

const demonstrationDocument: RouteDocument = {
  operation: 'listDemonstrationLogIns',
  tag: 'people',
  summary: { zh: '演示账号（仅开发模式）', en: 'Log-ins of the demonstration (development mode only)' },
  answers: jsonAnswer('演示账号', 'The log-ins', demonstrationLogInsSchema),
  errors: ['sign-in-provider-not-found'],
};

const startDocument: RouteDocument = {
  operation: 'startExternalSignIn',
  tag: 'people',
  summary: { zh: '用其他服务登录', en: 'Sign in by another service' },
  params: providerParams,
  query: externalStartQuerySchema,
  answers: redirect,
  errors: ['request-invalid', 'sign-in-provider-not-found', 'not-signed-in'],
};

const callbackDocument: RouteDocument = {
  operation: 'finishExternalSignIn',
  tag: 'people',
  summary: { zh: '从其他服务返回', en: 'Coming back from another service' },
  description: {
    zh: '成功转到来时的页面，否则转到 /sign-in?problem=代码。',
    en: 'Goes on to the page one came from, else to /sign-in?problem=CODE.',
  },
  params: providerParams,
  answers: redirect,
  errors: ['request-invalid', 'sign-in-provider-not-found'],
};

/** Signing in by OpenID Connect and CAS, and linking an identity there to the account that is signed in. */
export function addExternalRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, config, authenticator, keys, now } = people;
  const providers = createProviders(people);
  const getProvider = (request: FastifyRequest) => {
    const { provider: kind } = parseInput(providerParams, request.params, 'path');
    const provider = providers.find((each) => each.kind === kind);
    if (provider === undefined) throw new AppError('sign-in-provider-not-found');
    return provider;
  };

  app.get('/api/sign-in/providers', { onRequest: limits.requests, config: { document: providersDocument } }, () => ({
    providers: providers.map(({ kind, name }) => ({ key: kind, kind, name, start: `/api/sign-in/${kind}/start` })),
  }));

  app.get(
    '/api/sign-in/demonstration',
    { onRequest: limits.requests, config: { document: demonstrationDocument } },
    async () => {
      if (config.mode !== 'development') throw new AppError('sign-in-provider-not-found');
      return { logIns: await readDemonstrationLogIns(people) };
    },
  );

  app.get(
    '/api/sign-in/:provider/start',
    { onRequest: limits.signIns, config: { document: startDocument } },
    async (request, reply) => {
      const provider = getProvider(request);
      const { link, back = '/office' } = parseInput(externalStartQuerySchema, request.query, 'query');
      const linkTo = link === 'true' ? (await authenticator.authenticate(request)).accountId : null;
      const random = () => randomBytes(32).toString('base64url');
      const flow: Flow = {
        kind: provider.kind,
        state: random(),
        nonce: random(),
        codeVerifier: random(),
        back,
        linkTo,
      };
      setFlowCookie(reply, flow, { keys, now: now(), secure: wantsSecureCookies(request, config) });
      return reply.redirect(await provider.startAddress(flow), 303);
    },
  );

  app.get(
    '/api/sign-in/:provider/callback',
    { onRequest: limits.signIns, config: { document: callbackDocument } },
    async (request, reply) => {
      const provider = getProvider(request);
      const flow = takeFlowCookie(request, reply, { keys, now: now() });
      if (flow === undefined || flow.kind !== provider.kind) return goToSignIn(reply, 'external-sign-in-failed');
      const identity = await identify(people, provider, { request, flow });
      if (identity === undefined) return goToSignIn(reply, 'external-sign-in-failed');
      if (flow.linkTo !== null) return await link(people, reply, { identity, accountId: flow.linkTo, back: flow.back });
      const begun = await signInByIdentity(people, identity, request.headers['user-agent'] ?? null);
      if (begun === undefined) return goToSignIn(reply, 'identity-unknown');
      setSessionCookie(reply, { ...begun, now: now(), secure: wantsSecureCookies(request, config) });
      return reply.redirect(flow.back, 303);
    },
  );
}

function createProviders({ config: { signIn } }: PeopleContext): readonly Provider[] {
  const { publicUrl, oidc, cas } = signIn;
  if (publicUrl === undefined) return [];
  const callbackOf = (kind: string) => ({ callback: `${publicUrl}/api/sign-in/${kind}/callback` });
  return [
    ...(oidc === undefined ? [] : [createOidcProvider(oidc, callbackOf('oidc'))]),
    ...(cas === undefined ? [] : [createCasProvider(cas, callbackOf('cas'))]),
  ];
}

/** Who came back; undefined where the answer does not hold, which the log tells. */
async function identify(
  { log }: PeopleContext,
  provider: Provider,
  { request, flow }: { readonly request: FastifyRequest; readonly flow: Flow },
): Promise<ExternalIdentity | undefined> {
  try {
    return await provider.identify(new URL(request.url, 'http://localhost'), flow);
  } catch (error) {
    log.write(failureEntry(error, request.id));
    return undefined;
  }
}

async function link(
  people: PeopleContext,
  reply: FastifyReply,
  {
    identity,
    accountId,
    back,
  }: {
    readonly identity: ExternalIdentity;
    readonly accountId: string;
    readonly back: string;
  },
): Promise<FastifyReply> {
  try {
    await linkIdentity(people, accountId, identity);
    return reply.redirect(back, 303);
  } catch (error) {
    if (error instanceof AppError) return goToSignIn(reply, error.code);
    throw error;
  }
}

function goToSignIn(reply: FastifyReply, problem: ErrorCode): FastifyReply {
  return reply.redirect(`/sign-in?${new URLSearchParams({ problem })}`, 303);
}
