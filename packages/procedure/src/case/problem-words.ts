import { sayDay } from '../calendar/say-day.ts';
import {
  calendarProblemWords,
  counted,
  listed,
  logRefusalWords,
  type Pair,
  type ProblemWords,
  words,
} from '../log/problem-words.ts';
import { caseActions, caseRoles, caseStates } from './case-names.ts';
import type { CaseProblem, CaseRefusal } from './case-problem.ts';
import { caseSettingDefinitions } from './case-settings.ts';

/** Puts the words of a refusal beside its data. */
export function withWords(refusal: CaseRefusal): CaseProblem {
  return { ...refusal, words: wordsOf(refusal) };
}

const names = {
  thing: { zh: '本案', en: 'case' },
  states: caseStates,
  actions: caseActions,
  roles: caseRoles,
};

function wordsOf(refusal: CaseRefusal): ProblemWords {
  switch (refusal.kind) {
    case 'malformed-instant':
    case 'earlier-than-last-action':
    case 'wrong-role':
    case 'not-in-this-state':
    case 'payload':
      return logRefusalWords(refusal, names);
    case 'held': {
      // What somebody wrote may end with a full stop, and one follows.
      const reason = refusal.reason.replace(/[。.；;\s]+$/u, '');
      return words(
        ['未被暂停的申报', 'a case that is not held'],
        [`${sayDay(refusal.since).zh}起暂停：${reason}`, `held since ${sayDay(refusal.since).en}: ${reason}`],
        ['等待监督人员解除暂停', 'wait for the bureau supervisor to release the hold'],
      );
    }
    case 'not-held':
      return words(
        ['已暂停的申报', 'a case that is held'],
        ['未暂停', 'not held'],
        ['无需解除', 'there is nothing to release'],
      );
    case 'facts-not-confirmed':
      return words(['每一项均已核实', 'every item confirmed'], listed('未核实', 'not confirmed', refusal.pointers), [
        '核验这些项目；不属实的由申报人改正，或说明理由不予推荐、不予受理',
        'verify these items; what is not true the applicant corrects, or the case is refused with the reason',
      ]);
    case 'publicity-over':
      return words(
        ['在公示期内', 'while the publicity runs'],
        [`公示已于${sayDay(refusal.endOn).zh} 24 时届满`, `the publicity ended with ${sayDay(refusal.endOn).en}`],
        [
          '向受理的评价机构或人力资源社会保障行政部门反映',
          'complain to the body that handles the case or to the bureau of human resources',
        ],
      );
    case 'publicity-not-over':
      return words(
        ['公示期满', 'publicity is over'],
        [`公示至${sayDay(refusal.endOn).zh} 24 时`, `publicity runs to the end of ${sayDay(refusal.endOn).en}`],
        waitUntil(refusal.availableOn),
      );
    case 'objections-open':
      return words(['没有未处理的异议', 'no objection open'], counted('未处理的异议', 'objections open', refusal.ids), [
        '先处理这些异议',
        'resolve these objections first',
      ]);
    case 'objections-upheld':
      return words(['没有成立的异议', 'no objection upheld'], counted('成立的异议', 'objections upheld', refusal.ids), [
        '不予推荐并说明理由',
        'refuse to recommend, with the reason',
      ]);
    case 'no-objection-open':
      return words(
        ['有未处理的异议', 'an open objection'],
        ['没有未处理的异议', 'no objection open'],
        ['无需处理', 'there is nothing to resolve'],
      );
    case 'employer-in-time':
      return words(
        ['单位逾期未处理', 'the employer has let its time pass'],
        [`单位可处理至${sayDay(refusal.endOn).zh}`, `the employer has until the end of ${sayDay(refusal.endOn).en}`],
        waitUntil(refusal.availableOn),
      );
    case 'no-question':
      return words(
        ['有待认定的事项', 'a question to decide'],
        ['没有', 'none'],
        ['无需认定', 'there is nothing to decide'],
      );
    case 'questions-not-met':
      return words(
        ['待定事项均认定为符合', 'every question decided as met'],
        listed('未认定或不符合', 'undecided or not met', refusal.ids),
        ['认定这些事项；不符合的不予受理', 'decide these questions; do not accept what is not met'],
      );
    case 'correction-notice-given':
      return words(
        ['一案只告知一次补正', 'one correction notice in the life of a case'],
        [`已于${sayDay(refusal.on).zh}告知`, `given on ${sayDay(refusal.on).en}`],
        ['受理，或说明理由不予受理', 'accept, or do not accept with the reason'],
      );
    case 'correction-deadline-over':
      return words(
        ['在补正期限内', 'within the time to correct'],
        [`期限已于${sayDay(refusal.endOn).zh} 24 时届满`, `the time ended with ${sayDay(refusal.endOn).en}`],
        ['逾期视为放弃，可在下一评价计划申报', 'it counts as given up; apply in the next cycle'],
      );
    case 'correction-deadline-running':
      return words(
        ['补正期限届满', 'the time to correct is over'],
        [`期限至${sayDay(refusal.endOn).zh} 24 时`, `it runs to the end of ${sayDay(refusal.endOn).en}`],
        waitUntil(refusal.availableOn),
      );
    case 'no-result':
      return words(
        ['已登记评价结果', 'a result on record'],
        ['尚无结果', 'none'],
        ['待投票计票或成绩发布后办理', 'wait until the ballot is counted or the marks are released'],
      );
    case 'result-recorded':
      return words(
        ['尚未登记评价结果', 'no result on record'],
        [`已于${sayDay(refusal.on).zh}登记`, `recorded on ${sayDay(refusal.on).en}`],
        ['结果只登记一次；公布结果', 'a result is recorded once; publish it'],
      );
    case 'no-complaint-open':
      return words(
        ['有未处理的投诉举报', 'an open complaint'],
        ['没有未处理的投诉举报', 'no complaint open'],
        ['无需处理', 'there is nothing to resolve'],
      );
    case 'no-complaint-upheld':
      return words(
        ['有成立的投诉举报', 'a complaint that was upheld'],
        ['没有成立的投诉举报', 'no complaint upheld'],
        ['先调查处理投诉举报', 'a complaint is investigated and resolved first'],
      );
    case 'complaints-open':
      return words(
        ['没有未处理的投诉举报', 'no complaint open'],
        counted('未处理的投诉举报', 'complaints open', refusal.ids),
        ['先处理这些投诉举报', 'resolve these complaints first'],
      );
    case 'complaints-upheld':
      return words(
        ['没有成立的投诉举报', 'no complaint upheld'],
        counted('成立的投诉举报', 'complaints upheld', refusal.ids),
        ['取消结果，或重新评价', 'annul the result, or evaluate again'],
      );
    case 'recheck-requested':
      return words(
        ['一案只申请一次复查', 'one request for a re-check in the life of a case'],
        [`已于${sayDay(refusal.on).zh}申请`, `requested on ${sayDay(refusal.on).en}`],
        ['向人力资源社会保障行政部门反映', 'complain to the bureau of human resources'],
      );
    case 'recheck-time-over':
      return words(
        ['在申请复查的期限内', 'within the time to ask for a re-check'],
        [`期限已于${sayDay(refusal.endOn).zh} 24 时届满`, `the time ended with ${sayDay(refusal.endOn).en}`],
        ['可在下一评价计划申报', 'apply in the next cycle'],
      );
    case 'no-recheck-open':
      return words(
        ['有待决定的复查申请', 'a request for a re-check to decide'],
        ['没有', 'none'],
        ['无需决定', 'there is nothing to decide'],
      );
    case 'setting-out-of-range': {
      const { setting, minimum, maximum, found } = refusal;
      const { name } = caseSettingDefinitions[setting];
      return words(
        [`${name.zh}为 ${minimum} 至 ${maximum} 的整数`, `${name.en}: a whole number from ${minimum} to ${maximum}`],
        [String(found), String(found)],
        ['改正评价计划的设置', 'correct the settings of the cycle'],
      );
    }
    case 'calendar-year-unknown':
    case 'not-a-day':
    case 'working-days-out-of-range':
      return calendarProblemWords(refusal);
  }
}

function waitUntil(day: string): Pair {
  return [`${sayDay(day).zh}起可办`, `possible from ${sayDay(day).en}`];
}
