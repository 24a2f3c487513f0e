import type { FormProblem } from '../canonical/check-record.ts';
import { checkRecord, type FieldRule, isRecord } from '../canonical/check-record.ts';
import { countField, wordField, wordsField } from '../canonical/field-rules.ts';
import { achievementKinds, levelRank } from './credential-content.ts';
import { isInstantInSeconds, isListAddress, patternField } from './form-rules.ts';
import { statusListLength } from './status-list-length.ts';

/** Everything that is wrong with the content of a credential; nothing for one that may be issued. */
export function contentProblems(content: unknown): readonly FormProblem[] {
  const problems = checkRecord(content, contentFields);
  if (problems.length > 0 || !isRecord(content)) return problems;
  return [
    ...checkRecord(content.achievement, achievementFields),
    ...checkRecord(content.status, statusFields),
    ...(content.committee === null ? [] : checkRecord(content.committee, committeeFields)),
  ];
}

const objectField = (name: string): FieldRule => ({
  name,
  expected: { zh: '对象', en: 'an object' },
  holds: (value) => isRecord(value),
});

const contentFields: readonly FieldRule[] = [
  patternField('id', /^https?:\/\/[!-~]{1,180}$/, { zh: '网址', en: 'an address of the web' }),
  patternField('number', /^[^\s\p{C}]{1,64}$/u, { zh: '证书编号', en: 'a certificate number' }),
  // A name has no digit: a resident id written there is refused.
  patternField('holder', /^[^\p{N}\p{C}]{1,100}$/u, { zh: '姓名，不含数字', en: 'a name without digits' }),
  wordsField('issuer', ['did', 'name']),
  objectField('achievement'),
  patternField('obtainedOn', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { zh: '日期', en: 'a day' }),
  {
    name: 'issuedAt',
    expected: { zh: '到秒的 UTC 时刻', en: 'an instant in UTC in whole seconds' },
    holds: isInstantInSeconds,
  },
  {
    name: 'committee',
    expected: { zh: '评审委员会或 null', en: 'a committee or null' },
    holds: (value) => value === null || isRecord(value),
  },
  objectField('status'),
];

const achievementFields: readonly FieldRule[] = [
  {
    name: 'kind',
    expected: { zh: '职称或职业技能等级', en: 'title or skill-level' },
    holds: (value) => achievementKinds.some((kind) => kind === value),
  },
  {
    name: 'level',
    expected: { zh: '级别', en: 'a level' },
    holds: (value) =>
      typeof value === 'string' && achievementKinds.some((kind) => levelRank(kind, value) !== undefined),
  },
  wordsField('name', ['zh', 'en']),
  wordsField('field', ['code', 'name']),
  {
    name: 'specialty',
    expected: { zh: '专业或 null', en: 'a specialty or null' },
    holds: (value) => value === null || wordField('specialty').holds(value),
  },
  wordField('basis'),
];

const committeeFields: readonly FieldRule[] = [
  patternField('id', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { zh: '小写 UUID', en: 'a UUID in lower case' }),
  wordField('name'),
  wordField('approval'),
];

const statusFields: readonly FieldRule[] = [
  { name: 'revocationList', expected: { zh: '状态列表网址', en: 'the address of a list' }, holds: isListAddress },
  { name: 'suspensionList', expected: { zh: '状态列表网址', en: 'the address of a list' }, holds: isListAddress },
  {
    ...countField('index', { least: 0 }),
    holds: (value) => countField('index', { least: 0 }).holds(value) && Number(value) < statusListLength,
  },
];
