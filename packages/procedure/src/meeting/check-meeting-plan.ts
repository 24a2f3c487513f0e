import type { Text } from '../text.ts';
import type { MeetingPlan } from './meeting-state.ts';

export interface MeetingPlanProblem {
  readonly kind: 'no-members' | 'member-twice' | 'not-one-chair' | 'no-applications' | 'application-twice';
  readonly words: Text;
}

/** Every fault of a meeting as it is to be planned; none when it may be. Size and titles: `checkCommittee`. */
export function checkMeetingPlan({ members, applicationIds }: MeetingPlan): MeetingPlanProblem[] {
  const ids = members.map(({ expertId }) => expertId);
  const chairs = members.filter(({ office }) => office === 'chair').length;
  const faults: readonly (MeetingPlanProblem | null)[] = [
    ids.length > 0
      ? null
      : problem('no-members', '评委会没有专家；先抽取专家', 'the committee is empty; draw experts first'),
    isDistinct(ids)
      ? null
      : problem('member-twice', '同一专家不得重复；请更换', 'a member sits once; replace the repetition'),
    chairs === 1
      ? null
      : problem('not-one-chair', `设主任委员1名，现为 ${chairs} 名`, `there is one chair, found ${chairs}`),
    applicationIds.length > 0
      ? null
      : problem('no-applications', '没有待评审的申报；请选入', 'there is nothing to review; choose applications'),
    isDistinct(applicationIds)
      ? null
      : problem(
          'application-twice',
          '同一申报不得重复；请去重',
          'an application is listed once; remove the repetition',
        ),
  ];
  return faults.filter((fault) => fault !== null);
}

function isDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function problem(kind: MeetingPlanProblem['kind'], zh: string, en: string): MeetingPlanProblem {
  return { kind, words: { zh, en } };
}
