import { cite, type Source } from '../source.ts';
import type { Committee } from './committee.ts';

/** The least number of members by level and scope; a pack or a recorded consent of the bureau above may change it. */
export interface CommitteeSettings {
  readonly minimumSize: Readonly<Record<'senior' | 'middle' | 'junior', Readonly<Record<Committee['scope'], number>>>>;
  /** Whether experts without a title of the series, there for their skill, count as qualified members. */
  readonly skilledExperts: 'qualified' | 'not-qualified';
  /** Whether a member who is present but recused stays in the number a vote is measured by. */
  readonly recusedMembers: 'in-base' | 'out-of-base';
}

export const defaultCommitteeSettings: CommitteeSettings = {
  minimumSize: {
    senior: { series: 25, specialty: 11 },
    middle: { series: 15, specialty: 7 },
    junior: { series: 7, specialty: 7 },
  },
  skilledExperts: 'not-qualified',
  recusedMembers: 'in-base',
};

/** What founds each check of a committee and its sitting. No article number is known for certain. */
export const committeeSources = {
  'odd-size': cite('titleReview', {
    basis: 'unverified',
    zh: '评审委员会人数为单数',
    en: 'The number of members is odd',
  }),
  'minimum-size-senior': cite('titleReview', {
    basis: 'unverified',
    zh: '按系列组建的高级评委会不少于25人，按专业组建的不少于11人；各地可经同意调整',
    en: 'A senior committee has at least 25 members for a series, 11 for a specialty; adjustable with consent',
  }),
  'minimum-size-below-senior': cite('titleReview', {
    basis: 'unverified',
    zh: '中级、初级评委会人数由各地确定',
    en: 'The size of middle and junior committees is left to localities',
  }),
  level: cite('titleReview', {
    basis: 'unverified',
    zh: '评委会评审本级及以下同系列职称',
    en: 'A committee reviews titles of its series up to its own level',
  }),
  'filed-span': cite('titleReview', {
    basis: 'unverified',
    zh: '核准备案有效期不超过3年；未备案或超过有效期的评审结果不予认可',
    en: 'A filing is valid for at most 3 years; results of unfiled or expired committees are not recognised',
  }),
  chair: cite('titleReview', {
    basis: 'unverified',
    zh: '设主任委员1名；评审会议由主任委员或者副主任委员主持',
    en: 'There is one chair; a sitting is led by the chair or a deputy',
  }),
  'member-qualification': cite('titleReview', {
    basis: 'unverified',
    zh: '评审专家具有本系列或者本专业相应层级职称',
    en: 'Members hold a title of the series at the corresponding level',
  }),
  'skilled-experts': cite('bridge', {
    clause: '二（三）',
    basis: 'quoted',
    zh: '积极吸纳优秀高技能人才参加相关职称评审委员会、专家库',
    en: 'Outstanding skilled talent is to be taken into review committees and pools of experts',
  }),
  quorum: cite('titleReview', {
    basis: 'unverified',
    zh: '出席专家不少于评委会人数的三分之二',
    en: 'At least two thirds of the members attend',
  }),
  majority: cite('titleReview', {
    basis: 'unverified',
    zh: '同意票数达到出席专家总数三分之二以上为通过；弃权票、无效票计入总数',
    en: 'Two thirds of those attending carry; abstentions and void ballots stay in the number',
  }),
  'recused-members': cite('titleReview', {
    basis: 'inferred',
    zh: '出席而回避的专家默认计入出席专家总数，不参加投票',
    en: 'A member who attends but is recused stays in the number by default, and does not vote',
  }),
} as const satisfies Record<string, Source>;
