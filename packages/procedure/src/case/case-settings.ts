import { cite, ownStep, type Source } from '../source.ts';
import type { Text } from '../text.ts';

/** What the texts leave to localities, in working days; a cycle fixes it before its notice is published. */
export interface CaseSettings {
  readonly employerPublicityWorkingDays: number;
  readonly correctionWorkingDays: number;
  readonly employerIdleWorkingDays: number;
  readonly resultPublicityWorkingDays: number;
  readonly recheckWorkingDays: number;
}

export interface CaseSettingDefinition {
  readonly name: Text;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly source: Source;
}

export const caseSettingDefinitions: Readonly<Record<keyof CaseSettings, CaseSettingDefinition>> = {
  employerPublicityWorkingDays: {
    name: { zh: '单位公示工作日数', en: 'Working days of employer publicity' },
    default: 5,
    minimum: 5,
    maximum: 60,
    source: cite('titleReview', {
      basis: 'unverified',
      zh: '单位内公示不少于5个工作日',
      en: 'Publicity within the employer lasts at least 5 working days',
    }),
  },
  correctionWorkingDays: {
    name: { zh: '补正期限工作日数', en: 'Working days to correct' },
    default: 5,
    minimum: 1,
    maximum: 60,
    source: cite('titleReview', {
      basis: 'unverified',
      zh: '一次性告知补正，逾期视为放弃；期限由各地确定',
      en: 'One notice tells everything to correct; too late is given up. The length is left to localities',
    }),
  },
  employerIdleWorkingDays: {
    name: { zh: '单位不作为工作日数', en: 'Working days of employer inaction' },
    default: 10,
    minimum: 1,
    maximum: 60,
    source: {
      ...ownStep(
        '单位逾期不处理的，申报人可直接报评价机构',
        'After this inaction the applicant may escalate to the body',
      ),
      basis: 'unverified',
    },
  },
  resultPublicityWorkingDays: {
    name: { zh: '结果公示工作日数', en: 'Working days of publicity of results' },
    default: 5,
    minimum: 5,
    maximum: 60,
    source: cite('titleReview', {
      basis: 'unverified',
      zh: '评审结果公示不少于5个工作日；等级认定的公示期依各地规定，默认相同',
      en: 'Results are public for at least 5 working days; for skill levels localities decide, the same by default',
    }),
  },
  recheckWorkingDays: {
    name: { zh: '申请复查工作日数', en: 'Working days to request a re-check' },
    default: 10,
    minimum: 1,
    maximum: 60,
    source: cite('titleReview', {
      basis: 'unverified',
      zh: '申报人对结果不服可以申请复查；期限由各地确定',
      en: 'Who disagrees with a result may ask for a re-check; the length is left to localities',
    }),
  },
};

export const defaultCaseSettings: CaseSettings = {
  employerPublicityWorkingDays: caseSettingDefinitions.employerPublicityWorkingDays.default,
  correctionWorkingDays: caseSettingDefinitions.correctionWorkingDays.default,
  employerIdleWorkingDays: caseSettingDefinitions.employerIdleWorkingDays.default,
  resultPublicityWorkingDays: caseSettingDefinitions.resultPublicityWorkingDays.default,
  recheckWorkingDays: caseSettingDefinitions.recheckWorkingDays.default,
};

export interface SettingProblem {
  readonly kind: 'setting-out-of-range';
  readonly setting: keyof CaseSettings;
  readonly minimum: number;
  readonly maximum: number;
  readonly found: number;
}

/** The settings that are no whole number within their range; none when the settings hold. */
export function checkCaseSettings(settings: CaseSettings): SettingProblem[] {
  return settingNames.flatMap((setting) => {
    const { minimum, maximum } = caseSettingDefinitions[setting];
    const found = settings[setting];
    const fits = Number.isInteger(found) && found >= minimum && found <= maximum;
    return fits ? [] : [{ kind: 'setting-out-of-range', setting, minimum, maximum, found }];
  });
}

const settingNames = [
  'employerPublicityWorkingDays',
  'correctionWorkingDays',
  'employerIdleWorkingDays',
  'resultPublicityWorkingDays',
  'recheckWorkingDays',
] as const;
