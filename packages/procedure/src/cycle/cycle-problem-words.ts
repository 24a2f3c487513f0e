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
    case 'too-late':
      return [
        text(
          `应在 ${problem.before} 申报开始前办理，今日 ${problem.today}；请修改计划日期`,
          `possible until applications open on ${problem.before}, today is ${problem.today}; change the dates of the plan`,
        ),
      ];
    case 'too-early':
      return [
        text(
          `${problem.availableOn} 起可办，今日 ${problem.today}`,
          `possible from ${problem.availableOn}, today is ${problem.today}`,
        ),
      ];
  }
}

function planProblemWords(problem: CyclePlanProblem): Text {
  switch (problem.kind) {
    case 'stage-unordered': {
      const stage = cycleStages[problem.stage];
      return text(
        `${stage.zh}的起止日期应存在且先后有序，现为 ${problem.from} 至 ${problem.to}；请改正`,
        `${stage.en} must run from an existing day to a later one, found ${problem.from} to ${problem.to}; correct it`,
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
    case 'committee-filing-too-short':
      return text(
        `评委会备案应覆盖 ${problem.neededFrom} 至 ${problem.neededTo}，现为 ${problem.filedFrom} 至 ${problem.filedTo}；请重新备案或改期`,
        `the filing must cover ${problem.neededFrom} to ${problem.neededTo}, found ${problem.filedFrom} to ${problem.filedTo}; file again or move the dates`,
      );
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
