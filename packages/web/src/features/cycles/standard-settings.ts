import { type CycleSetting, cycleSettingNames } from '@guantong/contracts';
import { cycleSettingDefinitions } from '@guantong/procedure';

/** The settings of a cycle that is not saved yet: each at its default. */
export const standardSettings: readonly CycleSetting[] = cycleSettingNames.map((name) => {
  const { name: title, default: standard, minimum, maximum, source } = cycleSettingDefinitions[name];
  return { name, title, value: standard, default: standard, minimum, maximum, source };
});
