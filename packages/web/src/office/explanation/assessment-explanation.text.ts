import { defineText } from '../../lib/language/define-text.ts';

export const assessmentExplanationText = defineText(
  {
    title: '资格判断',
    noRoute: '没有可走的申报路径',
    chosen: '本次申报',
    why: '为什么',
    judgedOn: (day: string) => `按 ${day}判断`,
    bundle: '政策包指纹',
  },
  {
    title: 'Assessment',
    noRoute: 'No route leads there',
    chosen: 'applied by',
    why: 'Why',
    judgedOn: (day) => `Judged on ${day}`,
    bundle: 'policy fingerprint',
  },
);
