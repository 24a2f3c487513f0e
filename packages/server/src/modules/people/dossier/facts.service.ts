import { isDeepStrictEqual } from 'node:util';
import { type DossierList, employmentSchema } from '@guantong/contracts';
import type { Employment } from '@guantong/engine';
import { appendAudit } from '../../../database/append-audit.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { Language } from '../../../http/preferred-language.ts';
import { todayInChina } from '../../../http/today.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { checkFact } from './check-fact.ts';
import type { FactSource, FactVerification } from './dossier.tables.ts';
import {
  endVersion,
  type FactRecord,
  findFact,
  holdDossier,
  insertFact,
  keepPost,
  listFacts,
  listFactVersions,
  nextPosition,
  removeOtherPosts,
} from './facts.repository.ts';
import { findRegisteredEmployer, linkFact } from './registered-employers.ts';

/** Whose dossier it is. */
export interface DossierOwner {
  readonly province: string;
  readonly id: string;
}

export interface FactInput {
  readonly list: DossierList;
  readonly value: unknown;
  readonly evidence: readonly string[];
}

interface HowRecorded {
  readonly source: Exclude<FactSource, 'register'>;
  /** Language of the problems. */
  readonly language: Language;
}

/** More records than anybody has. */
export const MOST_FACTS = 500;

/**
 * Adds a record to a dossier; the caller has authorised it. Throws `request-invalid` for what the contract does not allow or
 * the dossier contradicts, and for files that are not the person's.
 */
export async function addFact(
  act: Act,
  owner: DossierOwner,
  input: FactInput,
  { source, language }: HowRecorded,
): Promise<FactRecord> {
  const { tx, newId } = act;
  await holdDossier(tx, owner.id);
  const others = await listFacts(tx, owner.id);
  if (others.length >= MOST_FACTS) throw new AppError('step-not-possible', { reason: dossierFull });
  const value = await checkedValue(act, input, { others, language });
  await checkEvidence(tx, owner.id, input.evidence);
  const fact = await insertFact(tx, {
    ...newVersion(act, owner),
    fact_id: newId(),
    version: 1,
    position: await nextPosition(tx, owner.id),
    list: input.list,
    value: JSON.stringify(value),
    source,
    // What the personnel file says is the employer's own word.
    verification: source === 'employer' ? 'employer-verified' : 'declared',
    ...(source === 'employer' ? verifiedNow(act) : unverified),
    evidence: JSON.stringify(input.evidence),
  });
  await keepPosts(act, owner, [...others, fact], [fact]);
  await recordOnFact(act, owner, fact, 'dossier.add-fact');
  return fact;
}

/** Writes a record anew, which nobody has verified then. Throws what `addFact` throws, and `version-stale`. */
export async function changeFact(
  act: Act,
  owner: DossierOwner,
  change: Omit<FactInput, 'list'> & { readonly factId: string; readonly version: number; readonly language: Language },
): Promise<FactRecord> {
  const { tx } = act;
  const { current, others } = await openFact(act, owner, change);
  const input = { ...change, list: current.list };
  const value = await checkedValue(act, input, { others, language: change.language });
  await checkEvidence(tx, owner.id, change.evidence);
  await endVersion(tx, current);
  const fact = await insertFact(tx, {
    ...nextVersion(act, owner, current),
    value: JSON.stringify(value),
    source: 'declared',
    verification: 'declared',
    ...unverified,
    evidence: JSON.stringify(change.evidence),
  });
  await keepPosts(act, owner, [...others, fact], [current, fact]);
  await recordOnFact(act, owner, fact, 'dossier.change-fact');
  return fact;
}

/** Takes a record out of the dossier; its versions are kept. Throws `version-stale`. */
export async function removeFact(
  act: Act,
  owner: DossierOwner,
  removal: { readonly factId: string; readonly version: number },
): Promise<void> {
  const { tx } = act;
  const { current, others } = await openFact(act, owner, removal);
  await endVersion(tx, current);
  const fact = await insertFact(tx, {
    ...nextVersion(act, owner, current),
    value: JSON.stringify(current.value),
    source: 'declared',
    verification: 'declared',
    ...unverified,
    evidence: JSON.stringify(current.evidence),
    removed: true,
  });
  await keepPosts(act, owner, others, [current]);
  await recordOnFact(act, owner, fact, 'dossier.remove-fact');
}

export interface Verdict {
  readonly factId: string;
  /** The version that was judged; absent: the present one. */
  readonly version?: number | undefined;
  readonly verdict: 'confirmed' | 'refuted';
  readonly note: string | null;
}

/**
 * Notes what the employer says of a record; the caller has authorised it. False where the record was removed or says
 * something else by now than what was judged: then nothing is noted. What is refuted no dossier is made of.
 */
export async function recordVerdict(act: Act, owner: DossierOwner, verdict: Verdict): Promise<boolean> {
  const { tx } = act;
  await holdDossier(tx, owner.id);
  const { factId, version, note } = verdict;
  const versions = await listFactVersions(tx, { personId: owner.id, factId });
  const current = versions.find((each) => each.current && !each.removed);
  const judged = version === undefined ? current : versions.find((each) => each.version === version);
  if (current === undefined || judged === undefined || !isDeepStrictEqual(judged.value, current.value)) return false;
  const verification: FactVerification = verdict.verdict === 'confirmed' ? 'employer-verified' : 'refuted';
  await endVersion(tx, current);
  const fact = await insertFact(tx, {
    ...nextVersion(act, owner, current),
    value: JSON.stringify(current.value),
    source: current.source,
    verification,
    ...verifiedNow(act),
    note,
    evidence: JSON.stringify(current.evidence),
  });
  await recordOnFact(act, owner, fact, 'dossier.verify-fact', { verification });
  return true;
}

/** The record with its version, and the others of the dossier, held. Throws `fact-not-found` and `version-stale`. */
async function openFact(
  { tx }: Act,
  owner: DossierOwner,
  { factId, version, value }: { readonly factId: string; readonly version: number; readonly value?: unknown },
): Promise<{ readonly current: FactRecord; readonly others: readonly FactRecord[] }> {
  await holdDossier(tx, owner.id);
  const current = await findFact(tx, { personId: owner.id, factId });
  if (current === undefined) throw new AppError('fact-not-found');
  if (current.version !== version) throw stale(current, { version, value });
  const facts = await listFacts(tx, owner.id);
  return { current, others: facts.filter(({ fact_id }) => fact_id !== factId) };
}

function stale(current: FactRecord, sent: { readonly version: number; readonly value?: unknown }): AppError {
  const problems = [
    { path: '/version', expected: `${current.version}`, found: `${sent.version}` },
    ...(sent.value === undefined || isDeepStrictEqual(sent.value, current.value)
      ? []
      : [{ path: '/value', expected: JSON.stringify(current.value).slice(0, 80), found: '—' }]),
  ];
  return new AppError('version-stale', { problems });
}

/** The value as it is stored: checked, and linked with the register of employers. */
async function checkedValue(
  { tx, now }: Act,
  { list, value }: Pick<FactInput, 'list' | 'value'>,
  { others, language }: { readonly others: readonly FactRecord[]; readonly language: Language },
): Promise<unknown> {
  const asOf = todayInChina(now);
  const alone = checkFact({ fact: { list, value }, others: [], asOf, language });
  const linked = await linkFact(tx, alone, value);
  checkFact({ fact: { list, value: linked }, others, asOf, language });
  return linked;
}

const unverified = { verified_by: null, verified_at: null, note: null } as const;

function verifiedNow({ actor, now }: Act) {
  return { verified_by: actor.accountId, verified_at: now.toISOString(), note: null };
}

function newVersion({ actor, now, newId }: Act, { province, id }: DossierOwner) {
  return {
    province,
    id: newId(),
    person_id: id,
    recorded_by: actor.accountId,
    recorded_at: now.toISOString(),
  };
}

function nextVersion(act: Act, owner: DossierOwner, { fact_id, version, position, list }: FactRecord) {
  return { ...newVersion(act, owner), fact_id, version: version + 1, position, list };
}

/** Keeps the posts at registered employers in step with the records, for the employers that `touched` ones name. */
async function keepPosts(
  { tx }: Act,
  { province, id }: DossierOwner,
  facts: readonly FactRecord[],
  touched: readonly FactRecord[],
): Promise<void> {
  const posts = postsOf(facts);
  for (const employerId of new Set(postsOf(touched).map(({ employer }) => employer.id))) {
    if ((await findRegisteredEmployer(tx, employerId)) === undefined) continue;
    const lastDays = new Map<string, string | null>();
    for (const { employer, from, to = null } of posts) {
      if (employer.id === employerId) lastDays.set(from, laterEnd(lastDays.get(from), to));
    }
    // Before the others are taken away: an employer that takes away all it sees a person by could add nothing more.
    for (const [from, to] of lastDays)
      await keepPost(tx, { province, person_id: id, employer_id: employerId, from_on: from, to_on: to });
    await removeOtherPosts(tx, { personId: id, employerId, began: [...lastDays.keys()] });
  }
}

/** Of two last days the later; null: still there. */
function laterEnd(one: string | null | undefined, other: string | null): string | null {
  if (one === undefined) return other;
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function postsOf(facts: readonly FactRecord[]): readonly Employment[] {
  return facts.flatMap(({ list, value }) => (list === 'employments' ? [employmentSchema.parse(value)] : []));
}

const dossierFull = {
  zh: `档案最多 ${MOST_FACTS} 条记录，请先移除多余的`,
  en: `a dossier has at most ${MOST_FACTS} records: remove some first`,
};

async function recordOnFact(
  { tx, actor, now }: Act,
  { province, id }: DossierOwner,
  { fact_id, version, list }: FactRecord,
  action: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await appendAudit(tx, {
    chain: `person:${id}`,
    province,
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
    action,
    subject: { kind: 'dossier-fact', id: fact_id },
    // Of which list and version, never what it says.
    detail: { list, version, ...more },
  });
}
