import { listed, logRefusalWords, type ProblemWords, words } from '../log/problem-words.ts';
import { meetingActions, meetingRoles, meetingStates } from './meeting-names.ts';
import type { MeetingProblem, MeetingRefusal } from './meeting-problem.ts';

/** Puts the words of a refusal beside its data. */
export function withMeetingWords(refusal: MeetingRefusal): MeetingProblem {
  return { ...refusal, words: wordsOf(refusal) };
}

const names = {
  thing: { zh: '会议', en: 'meeting' },
  states: meetingStates,
  actions: meetingActions,
  roles: meetingRoles,
};

function wordsOf(refusal: MeetingRefusal): ProblemWords {
  switch (refusal.kind) {
    case 'malformed-instant':
    case 'earlier-than-last-action':
    case 'wrong-role':
    case 'not-in-this-state':
    case 'payload':
      return logRefusalWords(refusal, names);
    case 'no-attendance':
      return words(
        ['已登记出席和主持人', 'attendance and the presiding member on record'],
        ['未登记', 'none'],
        ['登记出席专家和主持会议的主任委员或副主任委员', 'record who attends and which chair or vice-chair presides'],
      );
    case 'no-quorum':
      return words(
        [`出席不少于 ${refusal.needed} 人`, `at least ${refusal.needed} members present`],
        [`${refusal.present} 人`, String(refusal.present)],
        ['待专家到齐，或改期', 'wait for more members, or meet another day'],
      );
    case 'round-not-counted':
      return words(['各轮投票均已计票', 'every round counted'], listed('未计票', 'not counted', [refusal.roundId]), [
        '待该轮计票',
        'wait for its count',
      ]);
    case 'no-round-to-count':
      return words(
        ['有已结束、未计票的投票', 'a closed round to count'],
        ['没有', 'none'],
        ['无需计票', 'there is nothing to count'],
      );
    case 'items-not-settled':
      return words(
        ['各申报均已表决或暂缓', 'every application voted on or deferred'],
        listed('未表决', 'not voted on', refusal.applicationIds),
        ['表决，或说明理由暂缓', 'vote on them, or defer them with the reason'],
      );
    case 'items-held':
      return words(
        ['未被暂停的申报', 'applications that are not held'],
        listed('已暂停', 'held', refusal.applicationIds),
        ['本轮去掉这些申报；解除暂停后表决，或暂缓', 'leave these out; vote when the hold is released, or defer them'],
      );
    case 'voters-differ':
      return words(
        ['同一轮各申报的可投票专家相同', 'the same voters for every application of a round'],
        listed('与首项不同', 'other than for the first', refusal.applicationIds),
        ['回避情况不同的申报分轮投票', 'vote in a round of its own where other members are recused'],
      );
    case 'nobody-may-vote':
      return words(
        ['有可投票的专家', 'a member who may vote'],
        listed('均已回避', 'everybody recused', refusal.applicationIds),
        ['暂缓，由其他评委会评审', 'defer: another committee reviews it'],
      );
  }
}
