import { sayDay, sayDays } from '../calendar/say-day.ts';
import { caseSettingDefinitions } from '../case/case-settings.ts';
import type { Text } from '../text.ts';
import type { CyclePlanProblem } from './check-cycle-plan.ts';
import { cycleStages, cycleStates } from './cycle.ts';
import type { CycleProblem } from './cycle-transitions.ts';

/** What was expected of a cycle, what was found and what to do, a sentence for each fault. */
export function cycleProblemWords(problem: CycleProblem): readonly Text[] {
  switch (problem.kind) {
    case 'not-in-this-state': {
      const [possible, found] = [cycleStates[problem.possibleIn], cycleStates[problem.found]];
      return [
        text(
          `仅可在“${possible.zh}”时办理，现为“${found.zh}”`,
          `possible in "${possible.en}", the cycle is in "${found.en}"`,
        ),
      ];
    }
    case 'plan-incomplete':
      return problem.problems.map(planProblemWords);
    case 'too-late': {
      const [before, today] = [sayDay(problem.before), sayDay(problem.today)];
      return [
        text(
          `应在${before.zh}申报开始前办理，今日${today.zh}；请修改计划日期`,
          `possible until applications open on ${before.en}, today is ${today.en}; change the dates of the plan`,
        ),
      ];
    }
    case 'too-early': {
      const [available, today] = [sayDay(problem.availableOn), sayDay(problem.today)];
      return [text(`${available.zh}起可办，今日${today.zh}`, `possible from ${available.en}, today is ${today.en}`)];
    }
  }
}

function planProblemWords(problem: CyclePlanProblem): Text {
  switch (problem.kind) {
    case 'stage-unordered': {
      const stage = cycleStages[problem.stage];
      const [from, to] = [sayDay(problem.from), sayDay(problem.to)];
      return text(
        `${stage.zh}的起止日期应存在且先后有序，现为${from.zh}至${to.zh}；请改正`,
        `${stage.en} must run from an existing day to a later one, found ${from.en} to ${to.en}; correct it`,
      );
    }
    case 'stage-before-earlier-stage': {
      const [stage, earlier] = [cycleStages[problem.stage], cycleStages[problem.earlier]];
      return text(
        `${stage.zh}的开始和结束不得早于${earlier.zh}；请改正日期`,
        `${stage.en} must neither begin nor end before ${earlier.en}; correct the dates`,
      );
    }
    case 'calendar-not-pinned':
      return text(
        `应选定工作日日历版本，现为“${problem.found ?? '无'}”`,
        `pin a version of the working-day calendar, found "${problem.found ?? 'none'}"`,
      );
    case 'policy-not-pinned':
      return text(
        `应选定政策汇编（64 位十六进制 SHA-256），现为“${problem.found ?? '无'}”`,
        `pin a policy bundle (SHA-256, 64 hexadecimal digits), found "${problem.found ?? 'none'}"`,
      );
    case 'committee-missing':
      return text(
        '职称评审应选定已备案的评审委员会，现无',
        'a title review needs a filed committee, found none; choose one',
      );
    case 'committee-filing-too-short': {
      const needed = sayDays(problem.neededFrom, problem.neededTo);
      const filed = sayDays(problem.filedFrom, problem.filedTo);
      return text(
        `评委会备案应覆盖${needed.zh}，现为${filed.zh}；请重新备案或改期`,
        `the filing must cover ${needed.en}, found ${filed.en}; file again or move the dates`,
      );
    }
    case 'setting-out-of-range': {
      const { name } = caseSettingDefinitions[problem.setting];
      const { minimum, maximum, found } = problem;
      return text(
        `${name.zh}为 ${minimum} 至 ${maximum} 的整数，现为 ${found}；请改正`,
        `${name.en}: a whole number from ${minimum} to ${maximum}, found ${found}; correct it`,
      );
    }
    case 'filed-span-unordered':
    case 'filed-span-too-long':
      return problem.words;
  }
}

function text(zh: string, en: string): Text {
  return { zh, en };
}
