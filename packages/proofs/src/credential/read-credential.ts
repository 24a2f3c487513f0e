import type { Text } from '@guantong/engine';
import { canonicalJson, toCanonicalJson } from '../canonical/canonical-json.ts';
import { checkRecord, type FormProblem, isRecord, same } from '../canonical/check-record.ts';
import { buildCredential } from './build-credential.ts';
import { contentProblems } from './check-content.ts';
import { achievementKinds, type CredentialContent } from './credential-content.ts';
import { proofFields, type SigningProof } from './signing-proof.ts';

/** A credential whose form is sound: everything it says, and its one proof. Whether the proof holds is not judged here. */
export interface ReadCredential {
  readonly content: CredentialContent;
  readonly proof: SigningProof;
  readonly document: Readonly<Record<string, unknown>>;
}

export type CredentialReading =
  | { readonly ok: true; readonly credential: ReadCredential }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/**
 * Reads a credential from outside. Its content is taken out and written again: what does not come out the same, character
 * by character of its canonical JSON, is refused. So nothing can be added, left out or put in another order, also where
 * the signature would not notice.
 */
export function readCredential(value: unknown): CredentialReading {
  const text = toCanonicalJson(value);
  if (!text.ok) return refused(aJsonObject, same(`${text.at.pointer} ${text.at.found}`));
  if (!isRecord(value)) return refused(aJsonObject, { zh: '其他', en: 'something else' });
  const { proof: proofs, ...unsigned } = value;
  const proof = Array.isArray(proofs) && proofs.length === 1 ? proofs[0] : undefined;
  const proofProblems = checkRecord(proof, proofFields);
  if (proofProblems.length > 0) return { ok: false, problems: proofProblems };
  const content = takeContent(unsigned);
  const problems = contentProblems(content);
  if (problems.length > 0) return { ok: false, problems };
  // Every field was checked just now.
  const sound = content as unknown as CredentialContent;
  const expected = canonicalJson(buildCredential(sound));
  const found = canonicalJson(unsigned);
  if (expected !== found) return { ok: false, problems: [otherForm(expected, found)] };
  return { ok: true, credential: { content: sound, proof: proof as SigningProof, document: value } };
}

const aJsonObject: Text = { zh: '一个 JSON 对象', en: 'a JSON object' };

function refused(expected: Text, found: Text): CredentialReading {
  return { ok: false, problems: [{ expected, found }] };
}

/** The content where it ought to stand; whatever is missing or of another kind is undefined and found by the check. */
function takeContent(unsigned: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const issuer = record(unsigned.issuer);
  const subject = record(unsigned.credentialSubject);
  const achievement = record(subject.achievement);
  const status = record(unsigned.credentialStatus);
  const source = subject.source === undefined ? null : record(subject.source);
  return {
    id: unsigned.id,
    number: subject.licenseNumber,
    holder: first(subject.identifier).identityHash,
    issuer: { did: issuer.id, name: issuer.name },
    achievement: {
      kind: achievementKinds.find((kind) => achievement.achievementType === `ext:${kind}`),
      level: achievement.humanCode,
      name: { zh: achievement.name, en: achievement.description },
      field: { code: first(achievement.otherIdentifier).identifier, name: achievement.fieldOfStudy },
      specialty: achievement.specialization ?? null,
      basis: record(achievement.criteria).narrative,
    },
    obtainedOn: String(unsigned.awardedDate).slice(0, 10),
    issuedAt: unsigned.validFrom,
    committee:
      source === null
        ? null
        : {
            id: String(source.id).replace('urn:uuid:', ''),
            name: source.name,
            approval: first(source.otherIdentifier).identifier,
          },
    status: {
      revocationList: status.statusListCredential,
      suspensionList: status.statusReference,
      index: Number(status.statusListIndex),
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function first(value: unknown): Readonly<Record<string, unknown>> {
  return Array.isArray(value) ? record(value[0]) : {};
}

function otherForm(expected: string, found: string): FormProblem {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  return {
    expected: same(expected.slice(Math.max(0, at - 20), at + 60)),
    found: same(found.slice(Math.max(0, at - 20), at + 60)),
  };
}
