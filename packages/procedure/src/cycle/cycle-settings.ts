import { type CaseSettingDefinition, type CaseSettings, caseSettingDefinitions } from '../case/case-settings.ts';
import { cite, type Source } from '../source.ts';

/** What the texts leave to localities; a cycle fixes it before its notice is published. */
export type CycleSettingKey = keyof CaseSettings | 'applicationsPerTargetAndYear' | 'openObjectionsPerPerson';

/** Default, range and source of each setting of a cycle. */
export const cycleSettingDefinitions: Readonly<Record<CycleSettingKey, CaseSettingDefinition>> = {
  ...caseSettingDefinitions,
  applicationsPerTargetAndYear: {
    name: { zh: '每人每目标每年申报次数', en: 'Applications a person, target and year' },
    default: 1,
    minimum: 1,
    maximum: 9,
    source: {
      document: null,
      number: null,
      clause: null,
      basis: 'inferred',
      note: {
        zh: '同一人对同一目标每年申报一次；各地另有规定的可调整',
        en: 'One application a person, target and year unless a locality rules otherwise',
      },
    },
  },
  openObjectionsPerPerson: {
    name: { zh: '每人对同一申报未处理的异议数', en: 'Open objections a person and case' },
    default: 1,
    minimum: 1,
    maximum: 9,
    source: {
      document: null,
      number: null,
      clause: null,
      basis: 'inferred',
      note: {
        zh: '前一项异议处理后可以再提；文件未限定次数',
        en: 'After the one before is resolved the next may be filed; no text sets a number',
      },
    },
  },
};

/** 96号 二（三）: the opinions support a group of its own; a cycle may decide otherwise. */
export const skilledGroupSource: Source = cite('bridge', {
  clause: '二（三）',
  basis: 'quoted',
  zh: '支持有条件的地区和单位对高技能人才单独分组、单独评审',
  en: 'Places and units that can are supported in grouping and reviewing skilled talent apart',
});

/** Title reviews group skilled talent apart unless the cycle says otherwise. */
export function skilledGroupDefault(kind: 'title-review' | 'skill-recognition'): boolean {
  return kind === 'title-review';
}
