import { sayInstant, type Text } from '@guantong/engine';
import type { CredentialContent } from './credential-content.ts';
import { type CredentialReport, finding } from './credential-report.ts';
import type { IssuerKeys } from './did-document.ts';
import { judgeKey } from './judge-key.ts';
import type { SignatureMemory } from './signature-memory.ts';
import { type ReadStatusList, readStatusList, type StatusPurpose, statusAt } from './status-list.ts';
import { verifySignature } from './verify-signature.ts';

interface StatusEvidence {
  readonly at: string;
  readonly statusLists?: readonly unknown[];
  readonly memory?: SignatureMemory;
}

/**
 * Reads both lists. A revocation counts however old the list is, since it is for good; that nothing is revoked or
 * suspended counts only from lists that are still to be relied on at the instant of the question.
 */
export async function judgeStatus(
  { status }: CredentialContent,
  issuer: IssuerKeys | undefined,
  { at, statusLists = [], memory }: StatusEvidence,
): Promise<CredentialReport['status']> {
  if (issuer === undefined) {
    return finding('could-not-check', '没有发证机构的 did 文档', "the issuer's did document is not at hand");
  }
  const lists = statusLists.map(readStatusList).filter((list) => list !== undefined);
  const sound = (purpose: StatusPurpose, address: string) => soundLists({ lists, issuer, purpose, address, memory });
  const revocations = await sound('revocation', status.revocationList);
  for (const list of revocations) {
    if (await statusAt(list, status.index)) {
      return onList('revoked', { zh: '已撤销', en: 'revoked' }, list);
    }
  }
  const suspensions = await sound('suspension', status.suspensionList);
  const revocation = currentList(revocations, at);
  const suspension = currentList(suspensions, at);
  if (suspension !== undefined && (await statusAt(suspension, status.index))) {
    return onList('suspended', { zh: '已暂停', en: 'suspended' }, suspension);
  }
  if (revocation === undefined || suspension === undefined) {
    return finding('could-not-check', '没有仍可依据的状态列表', 'no status lists that may still be relied on');
  }
  return onList('valid', { zh: '有效', en: 'valid' }, revocation);
}

/** An answer with the list it rests on, by the time of China. */
function onList<Answer extends string>(answer: Answer, { zh, en }: Text, { content }: ReadStatusList) {
  const listed = sayInstant(content.at);
  return finding(answer, `${zh}（名单 ${listed.zh}）`, `${en} (list of ${listed.en}, China time)`);
}

interface Lists {
  readonly lists: readonly ReadStatusList[];
  readonly issuer: IssuerKeys;
  readonly purpose: StatusPurpose;
  readonly address: string;
  readonly memory: SignatureMemory | undefined;
}

/** The lists of that address and purpose which the issuer signed with a key that could. */
async function soundLists({ lists, issuer, purpose, address, memory }: Lists): Promise<readonly ReadStatusList[]> {
  const sound: ReadStatusList[] = [];
  for (const list of lists) {
    const { content, proof } = list;
    if (content.purpose !== purpose || content.address !== address || content.did !== issuer.did) continue;
    if (judgeKey(proof, issuer).answer !== 'valid') continue;
    if (await verifySignature(list, issuer, memory)) sound.push(list);
  }
  return sound;
}

/** The latest list that may be relied on at an instant. */
function currentList(lists: readonly ReadStatusList[], at: string): ReadStatusList | undefined {
  const now = Date.parse(at);
  return lists
    .filter(({ content }) => Date.parse(content.at) <= now && now < Date.parse(content.until))
    .toSorted((a, b) => a.content.at.localeCompare(b.content.at))
    .at(-1);
}
