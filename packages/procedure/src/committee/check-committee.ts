import { addYears, type DayText, isDay } from '../calendar/day.ts';
import { sayDay } from '../calendar/say-day.ts';
import type { Text } from '../text.ts';
import { type Committee, type CommitteeLevel, type CommitteeMember, reaches } from './committee.ts';
import type { CommitteeSettings } from './committee-settings.ts';

export type CommitteeProblem =
  | { readonly kind: 'even-size'; readonly found: number; readonly words: Text }
  | { readonly kind: 'too-small'; readonly minimum: number; readonly found: number; readonly words: Text }
  | { readonly kind: 'not-one-chair'; readonly found: number; readonly words: Text }
  | { readonly kind: 'member-twice'; readonly expertIds: readonly string[]; readonly words: Text }
  | { readonly kind: 'members-not-qualified'; readonly expertIds: readonly string[]; readonly words: Text }
  | FilingProblem;

export type FilingProblem =
  | { readonly kind: 'filed-span-unordered'; readonly from: string; readonly to: string; readonly words: Text }
  | { readonly kind: 'filed-span-too-long'; readonly latestTo: DayText; readonly to: DayText; readonly words: Text };

/** Every fault of a committee as it is to be filed; none when it may be. Sources: `committeeSources`. */
export function checkCommittee(committee: Committee, settings: CommitteeSettings): CommitteeProblem[] {
  return [...checkSize(committee, settings), ...checkMembers(committee, settings), ...checkFiledSpan(committee)];
}

/** The filing lasts at most three years: its last day is no later than the same day three years on. */
export function checkFiledSpan({
  filedFrom: from,
  filedTo: to,
}: Pick<Committee, 'filedFrom' | 'filedTo'>): FilingProblem[] {
  if (!isDay(from) || !isDay(to) || to < from) {
    const [first, last] = [sayDay(from), sayDay(to)];
    const words = {
      zh: `备案起止日期应存在且先后有序，现为${first.zh}至${last.zh}`,
      en: `the filing must run from an existing day to a later one, found ${first.en} to ${last.en}`,
    };
    return [{ kind: 'filed-span-unordered', from, to, words }];
  }
  const latestTo = addYears(from, 3);
  if (to <= latestTo) return [];
  const [latest, found] = [sayDay(latestTo), sayDay(to)];
  const words = {
    zh: `备案有效期不超过3年，最迟至${latest.zh}，现至${found.zh}；请重新备案`,
    en: `a filing lasts at most 3 years, to ${latest.en} at the latest, found ${found.en}; file again then`,
  };
  return [{ kind: 'filed-span-too-long', latestTo, to, words }];
}

/** Whether a committee may review a level of a series on a day. */
export function mayReview(committee: Committee, { series, level, on }: ReviewedTitle): boolean {
  const filed = committee.filedFrom <= on && on <= committee.filedTo && checkFiledSpan(committee).length === 0;
  return filed && committee.series === series && reaches(committee.level, level);
}

export interface ReviewedTitle {
  readonly series: string;
  readonly level: CommitteeLevel;
  readonly on: DayText;
}

/** The least number of members of a committee of this level and scope. */
export function minimumSizeOf(
  { level, scope }: Pick<Committee, 'level' | 'scope'>,
  settings: CommitteeSettings,
): number {
  return settings.minimumSize[bandOf(level)][scope];
}

function bandOf(level: CommitteeLevel): 'senior' | 'middle' | 'junior' {
  if (reaches(level, 'associate-senior')) return 'senior';
  return level === 'intermediate' ? 'middle' : 'junior';
}

function checkSize(committee: Committee, settings: CommitteeSettings): CommitteeProblem[] {
  const found = committee.members.length;
  const minimum = minimumSizeOf(committee, settings);
  const even: CommitteeProblem[] =
    found % 2 === 0
      ? [
          {
            kind: 'even-size',
            found,
            words: {
              zh: `人数应为单数，现为 ${found} 人；请增减一人`,
              en: `the number of members must be odd, found ${found}; add or remove one`,
            },
          },
        ]
      : [];
  const small: CommitteeProblem[] =
    found < minimum
      ? [
          {
            kind: 'too-small',
            minimum,
            found,
            words: {
              zh: `不少于 ${minimum} 人，现为 ${found} 人；请增补专家`,
              en: `at least ${minimum} members, found ${found}; add experts`,
            },
          },
        ]
      : [];
  return [...even, ...small];
}

function checkMembers(committee: Committee, settings: CommitteeSettings): CommitteeProblem[] {
  const problems: CommitteeProblem[] = [];
  const ids = committee.members.map(({ expertId }) => expertId);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) {
    problems.push({
      kind: 'member-twice',
      expertIds: twice,
      words: { zh: '同一专家不得重复；请更换', en: 'an expert is a member once; replace the repetition' },
    });
  }
  const chairs = committee.members.filter(({ isChair }) => isChair).length;
  if (chairs !== 1) {
    problems.push({
      kind: 'not-one-chair',
      found: chairs,
      words: { zh: `设主任委员1名，现为 ${chairs} 名`, en: `there is one chair, found ${chairs}` },
    });
  }
  const unqualified = committee.members.filter((member) => !isQualified(member, committee, settings));
  if (unqualified.length > 0) {
    const words = {
      zh: `专家应具有本系列相应层级职称；${unqualified.length} 人不具备，请更换`,
      en: `members hold a title of the series at the level reviewed; replace ${unqualified.length} who do not`,
    };
    problems.push({ kind: 'members-not-qualified', expertIds: unqualified.map(({ expertId }) => expertId), words });
  }
  return problems;
}

function isQualified({ title }: CommitteeMember, committee: Committee, settings: CommitteeSettings): boolean {
  if (title === null) return settings.skilledExperts === 'qualified';
  return title.series === committee.series && reaches(title.level, committee.level);
}
