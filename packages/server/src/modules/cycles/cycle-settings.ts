import { type CycleSetting, type CycleSettingName, type CycleSettings, cycleSettingNames } from '@guantong/contracts';
import { cycleSettingDefinitions } from '@guantong/procedure';

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
