import { defineText } from '../../lib/language/define-text.ts';

export const stepsText = defineText(
  {
    steps: '办理步骤',
    done: '已办',
    now: '正在办理',
    next: '未开始',
    stopped: '到此为止',
    skipped: '跳过',
    'not-reached': '未到',
    all: (count: number) => `全部 ${count} 个步骤`,
    fewer: '只看当前步骤',
    until: (day: string, days: number) => `${day}止，${days} 个工作日`,
  },
  {
    steps: 'Steps of the case',
    done: 'done',
    now: 'in progress',
    next: 'to come',
    stopped: 'ended here',
    skipped: 'passed over',
    'not-reached': 'not reached',
    all: (count) => `All ${count} steps`,
    fewer: 'The present step alone',
    until: (day, days) => `until ${day}, ${days} working days`,
  },
);
