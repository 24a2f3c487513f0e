import type { Asked } from '../../support/leak-sweep.ts';

/** What the addresses outside of the review are asked with. */
export interface KnownIds {
  readonly caseId: string;
  readonly cycleId: string;
  readonly bodyId: string;
  readonly committeeId: string;
  readonly expertId: string;
  readonly expertAccountId: string;
  readonly personId: string;
  readonly fileId: string;
}

/** Every route that neither examines, reviews, nor takes complaints, by the beginning of its address. */
export function otherEndpoints(known: KnownIds): readonly Asked[] {
  return Object.entries(routes).flatMap(([base, lines]) =>
    lines.map((line): Asked => {
      const [method = '', rest = ''] = line.split(' ');
      const path = `${base}${rest}`;
      const reads = method === 'GET' || method === 'DELETE';
      return { route: `${method} ${path}`, ids: { ...idsOf(path, known) }, body: reads ? undefined : stale };
    }),
  );
}

// A version that nothing has, and nothing else of what is asked for: it changes nothing.
const stale = { version: 999_999 };

/** What a change of whole things would be asked of is nothing; what is only read, or has a version, is the real one. */
function idsOf(path: string, known: KnownIds): Readonly<Record<string, string>> {
  const { caseId, cycleId, bodyId, committeeId, expertId, expertAccountId, personId, fileId } = known;
  if (path.startsWith('/api/applications') || path.includes('publicity')) return { id: caseId };
  if (path.includes('/cycles')) return path.endsWith('/copy') ? {} : { id: cycleId };
  if (path.startsWith('/api/organisations')) return path.includes('/issuer/') ? {} : { id: bodyId };
  if (path.startsWith('/issuers')) return { id: bodyId, list: '1', purpose: 'revocation' };
  if (path.startsWith('/api/committees')) return { id: committeeId };
  if (path.startsWith('/api/experts')) return { id: expertId };
  if (path.startsWith('/api/accounts')) return { id: expertAccountId };
  if (path.startsWith('/api/persons')) return { id: personId };
  if (path.startsWith('/api/evidence')) return { id: fileId };
  return { provider: 'demonstration', number: 'Y000000000000000000000', id: 'none' };
}

const things = ['GET', 'GET /export.xlsx', 'GET /:id', 'POST', 'PUT /:id'];
const routes: Readonly<Record<string, readonly string[]>> = {
  '/api/assessments': ['POST'],
  '/api/plans': ['POST', 'POST /reach'],
  '/api/policy': [
    'GET',
    ...['documents', 'rules', 'rules/:id', 'diff', 'timeline', 'directory'].map((each) => `GET /${each}`),
  ],
  '/api': [
    'GET /openapi.json',
    'GET /docs',
    'GET /docs/style.css',
    'GET /health',
    'GET /access',
    'GET /workbench',
    'GET /wallet',
  ],
  '/api/rosters': [
    ...['POST', 'GET /template.xlsx', 'GET /:id', 'GET /:id/events', 'GET /:id/rows', 'GET /:id/problems'],
    ...['GET /:id/result.xlsx', 'GET /:id/corrected.xlsx', 'DELETE /:id'],
  ],
  '/api/session': [
    ...['POST', 'GET', 'DELETE', 'PUT /role', 'POST /second-factor', 'POST /second-factor/enrol'],
    'POST /second-factor/confirm',
  ],
  '/api/sessions': ['GET', 'DELETE /:id'],
  '/api/sign-in': ['GET /providers', 'GET /demonstration', 'GET /:provider/start', 'GET /:provider/callback'],
  '/api/account': ['PUT /password', 'PUT /language', 'GET /identities', 'POST /identities/unlink'],
  '/api/accounts': [
    ...['POST', 'GET', 'GET /export.xlsx', 'POST /staff', 'GET /:id', 'PATCH /:id', 'POST /:id/reset-password'],
    ...['POST /:id/reset-second-factor', 'GET /:id/roles', 'POST /:id/roles', 'DELETE /:id/roles/:assignmentId'],
  ],
  '/api/messages': ['GET', 'GET /export.xlsx', 'POST /:id/read', 'POST /read-all'],
  '/api/audit': ['GET', 'GET /export.ndjson', 'POST /cases/verify'],
  '/api/dossier': [
    ...['GET', 'GET /assessment', 'POST /import', 'POST /facts', 'PUT /facts/:factId', 'DELETE /facts/:factId'],
    'GET /facts/:factId/history',
  ],
  '/api/persons': [
    ...['GET', 'GET /export.xlsx', 'GET /:id/dossier', 'POST /:id/facts', 'PUT /:id/retirement'],
    ...['GET /reviews/template.xlsx', 'POST /reviews'],
  ],
  '/api/evidence': ['POST', 'GET /:id'],
  '/api/organisations': [
    ...things,
    ...['GET /search', 'PUT /:id/contact', 'PUT /:id/state', 'POST /:id/rights', 'POST /:id/scopes'],
    ...['POST /:id/rights/:entryId/end', 'POST /:id/scopes/:entryId/end', 'GET /:id/certificate-settings'],
    ...['PUT /:id/certificate-settings', 'GET /:id/issuer', 'POST /:id/issuer/rotate', 'POST /:id/issuer/revoke'],
  ],
  '/api/experts': [...things, 'GET /own', 'PUT /:id/state', 'PUT /:id/account', 'POST /:id/declarations'],
  '/api/committees': [...things, 'POST /:id/file', 'POST /:id/submit', 'POST /:id/refuse', 'POST /:id/revoke'],
  '/api/cycles': [
    ...things,
    ...['copy', 'publish', 'withdraw-notice', 'open', 'close'].map((each) => `POST /:id/${each}`),
  ],
  '/api/public': [
    ...['cycles', 'cycles/:id', 'publicity', 'publicity/:id', 'result-publicity/:id', 'verify/:number', 'issuers'].map(
      (each) => `GET /${each}`,
    ),
  ],
  '/api/publicity': ['POST /:id/objections'],
  '/api/applications': [
    ...[
      'GET',
      'GET /export.xlsx',
      'POST',
      'GET /:id',
      'PATCH /:id/draft',
      'POST /:id/actions',
      'POST /:id/certificate',
    ],
    ...['POST /batch', 'GET /batch/:jobId', 'POST /batch/:jobId/cancel'],
  ],
  '/api/certificates': [
    ...['GET', 'GET /export.xlsx', 'GET /:id', 'GET /:id/credential.json', 'GET /:id/certificate.pdf'],
    'POST /:id/actions',
  ],
  '/api/certificate-report': ['GET .xlsx', 'GET .json'],
  '/api/certificate-batches': ['POST', 'GET /due', 'GET /:jobId', 'POST /:jobId/stop'],
  '/api/integrity-bans': ['GET', 'GET /export.xlsx', 'GET /:id', 'POST /:id/lift'],
  '/issuers': ['GET /:id/did.json', 'GET /:id/status/:list/:purpose'],
};
