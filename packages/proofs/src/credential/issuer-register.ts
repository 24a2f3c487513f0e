import { isRecord } from '../canonical/check-record.ts';
import { type AchievementKind, achievementKinds, type CredentialContent, levelRank } from './credential-content.ts';

/** What an issuer may award: everything of a series or occupation up to a level, within a time. */
export interface Entitlement {
  readonly kind: AchievementKind;
  /** The code of a series or occupation. */
  readonly field: string;
  readonly highestLevel: string;
  /** First and last day, inclusive; null without an end. */
  readonly from: string;
  readonly to: string | null;
  /** The document it was granted by. */
  readonly document: string;
}

export interface RegisteredIssuer {
  readonly did: string;
  readonly name: string;
  readonly entitlements: readonly Entitlement[];
}

/** The issuers a bureau keeps, as a file that a verifier holds: `guantong-issuers/1`. */
export interface IssuerRegister {
  readonly format: 'guantong-issuers/1';
  /** When it was written. */
  readonly at: string;
  readonly issuers: readonly RegisteredIssuer[];
}

/** Reads a register from outside; undefined for what is none. */
export function readIssuerRegister(value: unknown): IssuerRegister | undefined {
  if (!isRecord(value) || value.format !== 'guantong-issuers/1' || typeof value.at !== 'string') return undefined;
  const { issuers } = value;
  if (!Array.isArray(issuers) || !issuers.every(isIssuer)) return undefined;
  return { format: value.format, at: value.at, issuers };
}

function isIssuer(value: unknown): value is RegisteredIssuer {
  if (!isRecord(value) || typeof value.did !== 'string' || typeof value.name !== 'string') return false;
  return Array.isArray(value.entitlements) && value.entitlements.every(isEntitlement);
}

function isEntitlement(value: unknown): value is Entitlement {
  if (!isRecord(value)) return false;
  const { kind, field, highestLevel, from, to, document } = value;
  return (
    achievementKinds.some((each) => each === kind) &&
    [field, highestLevel, from, document].every((each) => typeof each === 'string') &&
    (to === null || typeof to === 'string')
  );
}

/** The entitlement an award rests on: it covers the kind, field and level on the day it was obtained. */
export function findEntitlement(
  { entitlements }: RegisteredIssuer,
  { achievement, obtainedOn }: CredentialContent,
): Entitlement | undefined {
  const rank = levelRank(achievement.kind, achievement.level) ?? Number.POSITIVE_INFINITY;
  return entitlements.find(
    ({ kind, field, highestLevel, from, to }) =>
      kind === achievement.kind &&
      field === achievement.field.code &&
      rank <= (levelRank(kind, highestLevel) ?? -1) &&
      from <= obtainedOn &&
      (to === null || obtainedOn <= to),
  );
}
