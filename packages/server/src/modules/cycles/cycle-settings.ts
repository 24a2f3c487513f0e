import { type CycleSetting, type CycleSettingName, type CycleSettings, cycleSettingNames } from '@guantong/contracts';
import { type CaseSettingDefinition, caseSettingDefinitions, type Source } from '@guantong/procedure';

/** What the texts leave to localities: default, range and source of each setting of a cycle. */
export const cycleSettingDefinitions: Readonly<Record<CycleSettingName, CaseSettingDefinition>> = {
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
export const skilledGroupSource: Source = {
  document: {
    zh: '关于进一步加强高技能人才与专业技术人才职业发展贯通的实施意见',
    en: 'Implementing opinions on bridging the careers of skilled and professional talent',
  },
  number: '人社部发〔2020〕96号',
  clause: '二（三）',
  basis: 'quoted',
  note: {
    zh: '支持有条件的地区和单位对高技能人才单独分组、单独评审',
    en: 'Places and units that can are supported in grouping and reviewing skilled talent apart',
  },
};

/** Title reviews group skilled talent apart unless the cycle says otherwise. */
export function skilledGroupDefault(kind: 'title-review' | 'skill-recognition'): boolean {
  return kind === 'title-review';
}

/** The settings given, and the default of each that was left out. */
export function completeSettings(given: Partial<Record<CycleSettingName, number | undefined>> = {}): CycleSettings {
  const settingOf = (name: CycleSettingName) => given[name] ?? cycleSettingDefinitions[name].default;
  return {
    employerPublicityWorkingDays: settingOf('employerPublicityWorkingDays'),
    correctionWorkingDays: settingOf('correctionWorkingDays'),
    employerIdleWorkingDays: settingOf('employerIdleWorkingDays'),
    resultPublicityWorkingDays: settingOf('resultPublicityWorkingDays'),
    recheckWorkingDays: settingOf('recheckWorkingDays'),
    applicationsPerTargetAndYear: settingOf('applicationsPerTargetAndYear'),
    openObjectionsPerPerson: settingOf('openObjectionsPerPerson'),
  };
}

/** Each setting with its value, default, range and source, as a notice shows it. */
export function presentSettings(settings: CycleSettings): CycleSetting[] {
  return cycleSettingNames.map((name) => {
    const { name: title, default: standard, minimum, maximum, source } = cycleSettingDefinitions[name];
    return { name, title, value: settings[name], default: standard, minimum, maximum, source };
  });
}
