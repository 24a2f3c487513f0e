import { jurisdictionChain, type Text } from '@guantong/engine';
import type { Actor } from './actor.ts';

/** What the conditions read of the thing asked for. What is left out is not known, and no condition on it holds. */
export interface Subject {
  /** The account it is about, or that it belongs to. */
  readonly accountId?: string | null | undefined;
  /** The person whose dossier or application it is. */
  readonly personId?: string | null | undefined;
  /** The employers it concerns: those of the person, or the one of the application. */
  readonly employerIds?: readonly string[] | undefined;
  readonly bodyId?: string | null | undefined;
  /** Where it lies or applies: six digits of GB/T 2260, or CN. */
  readonly region?: string | null | undefined;
  /** The screen a resident id in clear is asked for. */
  readonly screen?: 'employer-verification' | 'body-acceptance' | undefined;
}

interface ConditionEntry {
  readonly words: Text;
  /** Why something is refused where the condition does not hold. */
  readonly otherwise: Text;
  readonly holds: (actor: Actor, subject: Subject) => boolean;
}

/** The conditions under which a role may act. All those named beside a role must hold. */
export const conditions = {
  'own-account': {
    words: { zh: '本人账号', en: 'one’s own account' },
    otherwise: { zh: '只能用于本人的账号', en: 'it is not your own account' },
    holds: ({ accountId }, subject) => subject.accountId === accountId,
  },
  'not-self': {
    words: { zh: '不对本人账号', en: 'never one’s own account' },
    otherwise: { zh: '不能对自己的账号办理', en: 'nobody does this to the own account' },
    holds: ({ accountId }, subject) => typeof subject.accountId === 'string' && subject.accountId !== accountId,
  },
  'own-person': {
    words: { zh: '本人', en: 'one’s own person' },
    otherwise: { zh: '只能由本人办理', en: 'only the person may do this' },
    holds: ({ personId }, subject) => personId !== null && subject.personId === personId,
  },
  'not-own-case': {
    words: { zh: '不办理本人的事项', en: 'never one’s own case' },
    otherwise: { zh: '本人的事项须由他人办理', en: 'your own case is for somebody else to handle' },
    holds: ({ personId }, subject) => personId === null || subject.personId !== personId,
  },
  'own-employer': {
    words: { zh: '本单位', en: 'one’s own employer' },
    otherwise: { zh: '不属于您所在的单位', en: 'it does not belong to your employer' },
    holds: ({ organisationId }, { employerIds = [] }) =>
      organisationId !== null && employerIds.includes(organisationId),
  },
  'own-body': {
    words: { zh: '本评价机构', en: 'one’s own evaluation body' },
    otherwise: { zh: '不属于您所在的评价机构', en: 'it does not belong to your evaluation body' },
    holds: ({ organisationId }, { bodyId }) => organisationId !== null && bodyId === organisationId,
  },
  'region-below': {
    words: { zh: '辖区之内', en: 'within one’s region' },
    otherwise: { zh: '不在您的辖区之内', en: 'it lies outside your region' },
    holds: ({ bureauRegion }, { region }) =>
      bureauRegion !== null && typeof region === 'string' && jurisdictionChain(region).includes(bureauRegion),
  },
  'verification-screen': {
    words: { zh: '在单位审核页面', en: 'on the screen of employer verification' },
    otherwise: { zh: '只能在单位审核页面查看', en: 'it is shown on the screen of employer verification only' },
    holds: (_actor, { screen }) => screen === 'employer-verification',
  },
  'acceptance-screen': {
    words: { zh: '在受理审查页面', en: 'on the screen of acceptance' },
    otherwise: { zh: '只能在受理审查页面查看', en: 'it is shown on the screen of acceptance only' },
    holds: (_actor, { screen }) => screen === 'body-acceptance',
  },
} as const satisfies Record<string, ConditionEntry>;

export type Condition = keyof typeof conditions;

/** All conditions with their words. */
export function listConditions(): readonly (readonly [name: string, words: Text])[] {
  return Object.entries(conditions).map(([name, { words }]) => [name, words]);
}
