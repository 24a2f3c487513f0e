import type { ProcedureCheck } from '@guantong/contracts';
import { sayDate } from '@guantong/engine';
import {
  type CyclePlanProblem,
  caseSettingDefinitions,
  checkCyclePlan,
  committeeSources,
  cycleSettingDefinitions,
  cycleStages,
  type Source,
  sayDays,
  type Text,
} from '@guantong/procedure';
import type { DatabaseTransaction } from '../../database/database.ts';
import { findCommittee } from '../organisations/committees/committees.repository.ts';
import { outcome, own } from '../organisations/outcome.ts';
import { listScopes } from '../organisations/register/entries.repository.ts';
import { findOrganisation } from '../organisations/register/organisations.repository.ts';
import { checkBody, checkCommitteeOfCycle } from './check-competence.ts';
import { checkWindows } from './check-windows.ts';
import { planOf } from './cycle-plan.ts';
import type { CycleRecord } from './cycles.repository.ts';
import type { Pins } from './pins.ts';

/**
 * What publication asks of a draft: every check, held or failed, with its source. The policy and the calendar are those it
 * would be pinned to.
 */
export async function checkPublication(
  tx: DatabaseTransaction,
  cycle: CycleRecord,
  { today, pins }: { readonly today: string; readonly pins: Pins },
): Promise<readonly ProcedureCheck[]> {
  const plan = { ...planOf(cycle), calendarVersion: pins.calendarVersion, policyBundle: pins.policySha256 };
  const problems = checkCyclePlan(plan);
  const body = await findOrganisation(tx, cycle.body_id);
  const committee = cycle.committee_id === null ? undefined : await findCommittee(tx, cycle.committee_id);
  return [
    outcome('stages-in-order', stagesSource, firstWords(problems, stageWords) ?? noticeTooLate(cycle)),
    outcome('in-time', inTimeSource, today <= cycle.stages.applyFrom ? undefined : tooLate(cycle)),
    ...checkWindows(cycle, pins.calendarVersion),
    outcome('settings', settingsSource, settingsWords(cycle)),
    outcome('methods', methodsSource, methodWords(cycle)),
    outcome('notice', noticeSource, cycle.notice.trim() === '' ? noNotice : undefined),
    ...checkBody(cycle, body, await listScopes(tx, cycle.body_id)),
    ...(cycle.kind === 'title-review'
      ? [
          outcome('committee-filed', committeeSources['filed-span'], firstWords(problems, filingWords)),
          checkCommitteeOfCycle(cycle, committee),
        ]
      : []),
  ];
}

function firstWords(
  problems: readonly CyclePlanProblem[],
  words: (problem: CyclePlanProblem) => Text | undefined,
): Text | undefined {
  return problems.map(words).find((found) => found !== undefined);
}

function stageWords(problem: CyclePlanProblem): Text | undefined {
  switch (problem.kind) {
    case 'stage-unordered': {
      const { zh, en } = cycleStages[problem.stage];
      const found = sayDays(problem.from, problem.to);
      return {
        zh: `“${zh}”应先有开始日后有截止日，现为${found.zh}`,
        en: `${en} must end after it begins, found ${found.en}`,
      };
    }
    case 'stage-before-earlier-stage': {
      const [stage, earlier] = [cycleStages[problem.stage], cycleStages[problem.earlier]];
      return {
        zh: `“${stage.zh}”的起止不应早于“${earlier.zh}”`,
        en: `${stage.en} must neither begin nor end before ${earlier.en}`,
      };
    }
    default:
      return undefined;
  }
}

function filingWords(problem: CyclePlanProblem): Text | undefined {
  switch (problem.kind) {
    case 'committee-missing':
      return { zh: '职称评审须有已备案的评审委员会', en: 'a title review needs a committee that is filed' };
    case 'committee-filing-too-short': {
      const needed = sayDays(problem.neededFrom, problem.neededTo);
      const filed = sayDays(problem.filedFrom, problem.filedTo);
      return {
        zh: `备案有效期应覆盖${needed.zh}，现为${filed.zh}`,
        en: `the filing must cover ${needed.en}, found ${filed.en}`,
      };
    }
    case 'filed-span-too-long':
    case 'filed-span-unordered':
      return problem.words;
    default:
      return undefined;
  }
}

function noticeTooLate({ stages: { noticeOn, applyFrom } }: CycleRecord): Text | undefined {
  if (noticeOn <= applyFrom) return undefined;
  const [opening, notice] = [sayDate(applyFrom), sayDate(noticeOn)];
  return {
    zh: `通知应不晚于申报开始（${opening.zh}），现为${notice.zh}`,
    en: `the notice must come no later than applications open (${opening.en}), found ${notice.en}`,
  };
}

function tooLate({ stages }: CycleRecord): Text {
  const { zh, en } = sayDate(stages.applyFrom);
  return {
    zh: `申报已于${zh}开始，通知须在此前发布，请调整日期`,
    en: `applications would have opened on ${en}: move the days`,
  };
}

function settingsWords({ settings }: CycleRecord): Text | undefined {
  for (const [name, value] of Object.entries(settings)) {
    const definition = Object.entries(cycleSettingDefinitions).find(([each]) => each === name)?.[1];
    if (definition === undefined || (value >= definition.minimum && value <= definition.maximum)) continue;
    const { name: title, minimum, maximum } = definition;
    return {
      zh: `${title.zh}应为 ${minimum} 至 ${maximum}，现为 ${value}`,
      en: `${title.en.toLowerCase()} must be ${minimum} to ${maximum}, found ${value}`,
    };
  }
  return undefined;
}

/** Every level has its methods, no other has, and the weights of each add up to 100. */
function methodWords({ levels, methods }: CycleRecord): Text | undefined {
  const without = levels.filter((level) => !methods.some((each) => each.level === level));
  if (without.length > 0) {
    return { zh: `有 ${without.length} 个等级没有评价方式`, en: `${without.length} of the levels have no method` };
  }
  if (methods.some(({ level }) => !levels.includes(level))) {
    return { zh: '评价方式写了计划以外的等级', en: 'there are methods for a level that is not of the cycle' };
  }
  for (const { methods: combined } of methods) {
    const total = combined.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 100) continue;
    return { zh: `各等级权重之和应为 100，现有 ${total}`, en: `the weights of a level add up to 100, found ${total}` };
  }
  return undefined;
}

const noNotice: Text = { zh: '通知正文为空', en: 'the notice has no text' };
const stagesSource = own('各阶段依次进行', 'The stages follow one another');
const inTimeSource = own('申报开始前发布通知', 'The notice is published before applications open');
const settingsSource: Source = caseSettingDefinitions.employerPublicityWorkingDays.source;
const noticeSource: Source = {
  document: { zh: '职称评审管理暂行规定', en: 'Interim provisions on the review of professional titles' },
  number: '人力资源和社会保障部令第40号',
  clause: null,
  basis: 'unverified',
  note: { zh: '政策、标准、程序、结果公开', en: 'Policy, standards, procedure and results are public' },
};
const methodsSource: Source = {
  document: {
    zh: '关于进一步加强高技能人才与专业技术人才职业发展贯通的实施意见',
    en: 'Implementing opinions on bridging the careers of skilled and professional talent',
  },
  number: '人社部发〔2020〕96号',
  clause: '二（三）',
  basis: 'quoted',
  note: {
    zh: '综合采用理论知识考试、技能操作考核、业绩评审、面试答辩、竞赛选拔等多种方式',
    en: 'Theory, skill, dossier review, interview and competition are combined',
  },
};
