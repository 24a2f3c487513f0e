import { type SkillLevel, skillLevels, skillRank, type TitleLevel, titleLevels, titleRank } from '@guantong/engine';

export const achievementKinds = ['title', 'skill-level'] as const;
/** 职称 or 职业技能等级. */
export type AchievementKind = (typeof achievementKinds)[number];

/** What a credential says. The holder is a name and a certificate number: never a resident id, not even hashed. */
export interface CredentialContent {
  /** An https address: the identity of the credential itself. */
  readonly id: string;
  readonly number: string;
  /** The holder's name; it has no digit. */
  readonly holder: string;
  readonly issuer: Issuer;
  readonly achievement: Achievement;
  /** 取得时间: the day the committee passed it, not the day it was issued (docs/interpretation.md; facts B.3). */
  readonly obtainedOn: string;
  /** UTC in whole seconds: `2026-05-20T02:00:00Z`. */
  readonly issuedAt: string;
  /** 评审委员会 of a title; null where none decided. */
  readonly committee: Committee | null;
  readonly status: StatusPlace;
}

export interface Issuer {
  readonly did: string;
  readonly name: string;
}

export interface Achievement {
  readonly kind: AchievementKind;
  readonly level: string;
  /** The name of the title or skill level in Chinese, and in English. */
  readonly name: { readonly zh: string; readonly en: string };
  /** The series of a title, or the occupation of a skill level (国家职业分类大典): code and name. */
  readonly field: { readonly code: string; readonly name: string };
  /** 专业 of a title or 工种 of a skill level. */
  readonly specialty: string | null;
  /** The document and clause it was awarded under, as people read it. */
  readonly basis: string;
}

export interface Committee {
  /** A uuid in lower case. */
  readonly id: string;
  readonly name: string;
  /** 批准文号. */
  readonly approval: string;
}

/** Where the credential stands in its two status lists: the same place in both. */
export interface StatusPlace {
  readonly revocationList: string;
  readonly suspensionList: string;
  readonly index: number;
}

/** The rank of a level within its kind, from 0; undefined for a word that is no level of it. */
export function levelRank(kind: AchievementKind, level: string): number | undefined {
  if (kind === 'title') return isTitleLevel(level) ? titleRank(level) : undefined;
  return isSkillLevel(level) ? skillRank(level) : undefined;
}

function isTitleLevel(level: string): level is TitleLevel {
  return titleLevels.some((each) => each === level);
}

function isSkillLevel(level: string): level is SkillLevel {
  return skillLevels.some((each) => each === level);
}
