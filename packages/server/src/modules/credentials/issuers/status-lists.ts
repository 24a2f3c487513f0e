import { issueStatusList, type StatusPurpose, statusListLength } from '@guantong/proofs/credential';
import { listPlaces } from '../certificates.repository.ts';
import type { CredentialWork } from '../credential-work.ts';
import type { CertificateState } from '../credentials.tables.ts';
import { instantInSeconds } from '../instant-in-seconds.ts';
import { findLast, takeNext } from '../numbers/certificate-counter.repository.ts';
import { openIssuer } from './issuer.service.ts';
import { findStatusLists, keepStatusList } from './status-list.repository.ts';

/** A place in the lists of a body. */
export interface ListPlace {
  readonly list: number;
  readonly index: number;
}

/** The next free place: lists are filled one after the other. */
export async function takePlace({ tx }: CredentialWork, bodyId: string): Promise<ListPlace> {
  const taken = (await takeNext(tx, bodyId, 'status-place')) - 1;
  return { list: Math.floor(taken / statusListLength) + 1, index: taken % statusListLength };
}

/** Whether a place of a list was ever given. */
export async function isListInUse({ tx }: Pick<CredentialWork, 'tx'>, bodyId: string, list: number): Promise<boolean> {
  const taken = await findLast(tx, bodyId, 'status-place');
  return list <= Math.ceil(taken / statusListLength);
}

export function listAddress(address: string, list: number, purpose: StatusPurpose): string {
  return `${address}/status/${list}/${purpose}`;
}

/** How long a list may be relied on, and from which age on it is made anew when somebody asks. */
const DAY = 86_400_000;
const RELIED_ON = 7 * DAY;
const MADE_ANEW = DAY;

/** The list of a body as it is given out, made anew where it is a day old. */
export async function readStatusList(
  work: CredentialWork,
  { bodyId, list, purpose }: ListAsked,
): Promise<StatusListDocument> {
  const kept = await findStatusLists(work.tx, { bodyId, list });
  return keptOrNew(work, { bodyId, list, purpose }, kept);
}

/** The lists of revocations and of suspensions, the same. */
export async function readBothLists(
  work: CredentialWork,
  { bodyId, list }: { readonly bodyId: string; readonly list: number },
): Promise<readonly StatusListDocument[]> {
  const kept = await findStatusLists(work.tx, { bodyId, list });
  return [
    await keptOrNew(work, { bodyId, list, purpose: 'revocation' }, kept),
    await keptOrNew(work, { bodyId, list, purpose: 'suspension' }, kept),
  ];
}

type StatusListDocument = Readonly<Record<string, unknown>>;

interface ListAsked {
  readonly bodyId: string;
  readonly list: number;
  readonly purpose: StatusPurpose;
}

async function keptOrNew(
  work: CredentialWork,
  asked: ListAsked,
  kept: Awaited<ReturnType<typeof findStatusLists>>,
): Promise<StatusListDocument> {
  const found = kept.find(({ purpose }) => purpose === asked.purpose);
  const age = found === undefined ? Number.POSITIVE_INFINITY : work.now.getTime() - Date.parse(found.made_at);
  return found !== undefined && age >= 0 && age < MADE_ANEW ? found.credential : makeStatusList(work, asked);
}

/** Signs both lists anew, in the transaction that moved a bit of them. */
export async function renewStatusLists(work: CredentialWork, bodyId: string, list: number): Promise<void> {
  for (const purpose of ['revocation', 'suspension'] as const) await makeStatusList(work, { bodyId, list, purpose });
}

/** Revocation is for good, so what was superseded by another certificate counts as revoked. */
const statesOf: Readonly<Record<StatusPurpose, readonly CertificateState[]>> = {
  revocation: ['revoked', 'superseded'],
  suspension: ['suspended'],
};

async function makeStatusList(work: CredentialWork, { bodyId, list, purpose }: ListAsked): Promise<StatusListDocument> {
  const { tx, now } = work;
  const { address, did, signing } = await openIssuer(work, bodyId);
  const places = await listPlaces(tx, { bodyId, list, states: statesOf[purpose] });
  const at = instantInSeconds(now);
  const until = instantInSeconds(new Date(now.getTime() + RELIED_ON));
  const content = { address: listAddress(address, list, purpose), did, purpose, at, until };
  const credential = await issueStatusList(content, places, signing);
  await keepStatusList(tx, {
    body_id: bodyId,
    number: list,
    purpose,
    credential: JSON.stringify(credential),
    made_at: at,
    valid_until: until,
  });
  return credential;
}
