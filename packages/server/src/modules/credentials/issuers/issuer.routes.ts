import {
  type CertificateIssuer,
  certificateSettingsChangeSchema,
  idParamsSchema,
  keyRevocationSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Action } from '../../../access/access-table.ts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { listCan } from '../../../access/list-can.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import { digestOf } from '../../../database/digest-of.ts';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { findOrganisation } from '../../organisations/register/organisations.repository.ts';
import { type CredentialWork, doerOf, runCredentialWork } from '../credential-work.ts';
import { changeSettings, readSettings } from '../numbers/certificate-settings.service.ts';
import {
  changeSettingsDocument,
  readIssuerDocument,
  readSettingsDocument,
  revokeDocument,
  rotateDocument,
} from './issuer.document.ts';
import { countSigned, findIssuer, listIssuerKeys } from './issuer.repository.ts';
import { publicKeys, revokeIssuerKey, rotateIssuerKey } from './issuer.service.ts';

/** How bodies number certificates, and the keys they sign with. */
export function addIssuerRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/organisations/:id';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(`${base}/certificate-settings`, options(readSettingsDocument), (request) =>
    runAct(context, request, (act) => readSettings(act, idOf(request))),
  );
  app.put(`${base}/certificate-settings`, options(changeSettingsDocument), (request) =>
    runAct(context, request, (act) =>
      changeSettings(act, idOf(request), parseInput(certificateSettingsChangeSchema, request.body, 'body')),
    ),
  );
  app.get(`${base}/issuer`, options(readIssuerDocument), (request) =>
    workOnIssuer(context, request, { bodyId: idOf(request), action: 'issuer.read' }),
  );
  app.post(`${base}/issuer/rotate`, options(rotateDocument), (request) => {
    const bodyId = idOf(request);
    return workOnIssuer(context, request, { bodyId, action: 'issuer.rotate-key' }, async (work) => {
      const name = await rotateIssuerKey(work, bodyId);
      await record(work, bodyId, 'issuer.rotate-key', { name });
    });
  });
  app.post(`${base}/issuer/revoke`, options(revokeDocument), (request) => {
    const bodyId = idOf(request);
    const { name, reason } = parseInput(keyRevocationSchema, request.body, 'body');
    return workOnIssuer(context, request, { bodyId, action: 'issuer.revoke-key' }, async (work) => {
      await revokeIssuerKey(work, { bodyId, name, reason });
      await record(work, bodyId, 'issuer.revoke-key', { name, reasonSha256: digestOf({ reason }) });
    });
  });
}

interface IssuerAsked {
  readonly bodyId: string;
  readonly action: Action;
}

/** Authorises as whoever asks, works as the product, and tells how the issuer stands then. */
async function workOnIssuer(
  context: OfficeContext,
  request: FastifyRequest,
  { bodyId, action }: IssuerAsked,
  change: (work: CredentialWork) => Promise<void> = async () => undefined,
): Promise<CertificateIssuer> {
  const actor = await context.authenticator.authenticate(request);
  const region = await context.database.transaction(actor, async (tx) => {
    const body = await findOrganisation(tx, bodyId);
    if (body === undefined) throw new AppError('organisation-not-found');
    authorise(actor, action, { bodyId, region: body.region });
    return body.region;
  });
  return runCredentialWork(context, doerOf(actor), async (work) => {
    await change(work);
    return present(work, actor, { bodyId, region });
  });
}

async function present(
  { tx }: CredentialWork,
  actor: Actor,
  { bodyId, region }: { readonly bodyId: string; readonly region: string },
): Promise<CertificateIssuer> {
  const issuer = await findIssuer(tx, bodyId);
  if (issuer === undefined) {
    const steps = [{ action: 'issuer.rotate-key', obstacle: noIssuer } as const];
    const can = listCan(actor, { bodyId, region }, steps);
    return { did: null, address: null, documentAddress: null, keys: [], can };
  }
  const keys = publicKeys(await listIssuerKeys(tx, bodyId));
  const signed = await countSigned(tx, { bodyId, did: issuer.did });
  return {
    did: issuer.did,
    address: issuer.address,
    documentAddress: `${issuer.address}/did.json`,
    keys: keys.map(({ publicKeyMultibase, ...key }) => ({
      ...key,
      publicKey: publicKeyMultibase,
      certificates: signed.get(key.name) ?? 0,
    })),
    can: listCan(actor, { bodyId, region }, [{ action: 'issuer.rotate-key' }, { action: 'issuer.revoke-key' }]),
  };
}

const noIssuer = {
  zh: '机构发出第一本证书时才生成发证身份和密钥',
  en: 'a body gets its identity and key with its first certificate',
};

async function record(
  { tx, now, by }: CredentialWork,
  bodyId: string,
  action: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await appendAudit(tx, {
    chain: `organisation:${bodyId}`,
    at: now.toISOString(),
    actor: by,
    action,
    subject: { kind: 'issuer', id: bodyId },
    detail,
  });
}
