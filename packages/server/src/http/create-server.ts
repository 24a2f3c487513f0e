import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { PolicyLibrary } from '@guantong/engine';
import { type FastifyInstance, fastify } from 'fastify';
import { defaultConfig, type ServerConfig } from '../config/server-config.ts';
import { addApplicationRoutes } from '../modules/applications/applications.routes.ts';
import { addApplicationBatchRoutes } from '../modules/applications/batch/batch.routes.ts';
import { addApplicationListRoutes } from '../modules/applications/lists/application-list.routes.ts';
import { createPolicyByHash } from '../modules/applications/policy-by-hash.ts';
import { addVerificationRoutes } from '../modules/applications/verify/verification.routes.ts';
import { addAssessmentRoutes } from '../modules/assessments/assessments.routes.ts';
import { addComplaintRoutes } from '../modules/complaints/complaints.routes.ts';
import { addPublicComplaintRoutes } from '../modules/complaints/public-complaints.routes.ts';
import { addCredentialRoutes } from '../modules/credentials/credentials.routes.ts';
import { addCycleRoutes } from '../modules/cycles/cycles.routes.ts';
import { addPublicCycleRoutes } from '../modules/cycles/public-cycles.routes.ts';
import { addEvaluationRoutes } from '../modules/evaluation/add-evaluation-routes.ts';
import { addOrganisationRoutes } from '../modules/organisations/organisations.routes.ts';
import { addPeopleRoutes } from '../modules/people/add-people-routes.ts';
import { addAccessRoutes } from '../modules/people/roles/access.routes.ts';
import { createAuthenticator } from '../modules/people/sessions/create-authenticator.ts';
import { createPasswordCheck } from '../modules/people/sign-in/password-hash.ts';
import { addPlanRoutes } from '../modules/plans/plans.routes.ts';
import { addBundleRoute } from '../modules/policy/bundle.routes.ts';
import { addPolicyRoutes } from '../modules/policy/policy.routes.ts';
import { addPublicityRoutes } from '../modules/publicity/publicity.routes.ts';
import { openRosters } from '../modules/rosters/open-rosters.ts';
import { addRosterRoutes } from '../modules/rosters/rosters.routes.ts';
import { addWorkbenchRoutes } from '../modules/workbench/workbench.routes.ts';
import { addInterfaceRoutes } from '../openapi/interface.routes.ts';
import { addAccessLog } from './access-log.ts';
import { AppError } from './app-error.ts';
import { answerClientError } from './client-errors.ts';
import { addErrorAnswers, createErrorAnswer } from './error-answers.ts';
import { addJsonBodies } from './json-body.ts';
import { createRequestLimits } from './request-limits.ts';
import type { OfficeStorage, RouteContext } from './route-context.ts';
import { collectRoutes, refuseOtherMethods } from './route-table.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { type ServerLog, silentLog } from './server-log.ts';
import { addWebPages } from './web-pages.ts';

export interface ServerOptions {
  readonly library: PolicyLibrary;
  readonly config?: ServerConfig | undefined;
  readonly logger?: ServerLog | undefined;
  /** Absent: the public pages and their interface alone, without accounts. */
  readonly storage?: OfficeStorage | undefined;
  /** The folder of the built pages; absent or without index.html: only the interface answers. */
  readonly webRoot?: string | undefined;
  readonly now?: (() => Date) | undefined;
}

/** A server with every route, ready to listen or to be asked with `inject`. `close()` ends its work and removes its files. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { library, config = defaultConfig, logger: log = silentLog, webRoot, now = () => new Date() } = options;
  // A policy that cannot be compiled shows at the start, not at the first question.
  for (const { jurisdiction } of library.bundle.packs) library.policyFor(jurisdiction);
  const answerError = createErrorAnswer(log);
  const app = createApp(config, answerError);
  addErrorAnswers(app, answerError);
  addAccessLog(app, log);
  refuseWhileStopping(app);
  addJsonBodies(app);
  await addSecurityHeaders(app);
  const limits = await createRequestLimits(app, config.limits);
  const routes = collectRoutes(app);
  const context: RouteContext = { library, config, limits, log, now };
  addAssessmentRoutes(app, context);
  addPlanRoutes(app, context);
  addPolicyRoutes(app, context);
  addAccessRoutes(app, context);
  await addBundleRoute(app, library.bundle);
  const rosters = await openRosters(context);
  await app.register((scope) => addRosterRoutes(scope, context, rosters));
  app.addHook('preClose', () => rosters.close());
  const { storage } = options;
  if (storage !== undefined) {
    await app.register(cookie);
    await app.register((scope) => addOffice(scope, context, storage));
  }
  addInterfaceRoutes(app, routes, context);
  refuseOtherMethods(app, routes);
  await addWebPages(app, webRoot);
  await app.ready();
  return app;
}

/** The back office: everything that knows who asks. */
async function addOffice(app: FastifyInstance, context: RouteContext, storage: OfficeStorage): Promise<void> {
  const { signIn } = context.config;
  // What it answers is about people: no cache keeps it, unless a route says otherwise.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  const authenticator = createAuthenticator({ database: storage.database, signIn, now: context.now });
  const passwords = createPasswordCheck(signIn.passwordCost);
  const office = { ...context, ...storage, authenticator, newId: randomUUID };
  await addPeopleRoutes(app, { ...office, passwords });
  addOrganisationRoutes(app, office);
  addCycleRoutes(app, office);
  addPublicCycleRoutes(app, office);
  const policyByHash = createPolicyByHash(context.library);
  addApplicationRoutes(app, office, policyByHash);
  addVerificationRoutes(app, office, policyByHash);
  addApplicationListRoutes(app, office);
  addApplicationBatchRoutes(app, office);
  addWorkbenchRoutes(app, office);
  addPublicityRoutes(app, office);
  addEvaluationRoutes(app, { ...office, passwords });
  addCredentialRoutes(app, office);
  addComplaintRoutes(app, office);
  await addPublicComplaintRoutes(app, office);
}

function createApp(
  { limits, trustedProxies }: ServerConfig,
  answerError: ReturnType<typeof createErrorAnswer>,
): FastifyInstance {
  return fastify({
    // Our own log says less than the library's, which would note addresses and clients.
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.idleTimeout,
    requestTimeout: limits.requestTimeout,
    http: {
      headersTimeout: limits.headersTimeout,
      // How often late senders are looked for.
      connectionsCheckingInterval: Math.min(5_000, limits.headersTimeout),
    },
    routerOptions: { maxParamLength: 128 },
    trustProxy: (_address, hop) => hop < trustedProxies,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply);
    },
    clientErrorHandler: answerClientError,
  });
}

function refuseWhileStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  app.addHook('onRequest', (_request, _reply, done) => {
    done(stopping ? new AppError('server-stopping', { headers: { connection: 'close' } }) : undefined);
  });
}
