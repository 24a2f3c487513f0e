import {
  type Dossier,
  type Employer,
  type EmployerRight,
  type EmployerRightRecord,
  type Employment,
  employerKindNames,
  employerKinds,
  employerOwnershipNames,
  employerOwnerships,
  employerRightNames,
  employerRights,
  skillLevelNames,
  skillLevels,
} from '@guantong/engine';
import { draftOf, given, givenBoolean, givenChoice } from '../draft-values.ts';
import { type Draft, type FieldSpec, optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const employmentSection = defineSection<Employment>({
  id: 'employments',
  list: 'employments',
  title: { zh: '工作经历', en: 'Employments' },
  addLabel: { zh: '添加一段工作', en: 'Add an employment' },
  fields: () => [...workFields, ...employerFields, ...employerRights.map(rightField)],
  read: ({ employments }) => indexed(employments),
  sentence: (record, { say, occupation, day }) =>
    [
      record.employer.name ?? say({ zh: '单位', en: 'Employer' }),
      record.occupation === undefined ? undefined : occupation(record.occupation),
      `${day(record.from)} – ${record.to ? day(record.to) : say({ zh: '至今', en: 'now' })}`,
    ]
      .filter(Boolean)
      .join(' · '),
  toDraft: (record) => ({ ...draftOf(record), ...employerDraft(record.employer) }),
  fromDraft(draft, dossier, before) {
    const { from = '', to, occupation, post, skilledWork, frontLine, appointedSkillLevel } = draft;
    if (from === '' || (to !== undefined && to !== '' && to < from)) return undefined;
    return {
      employer: employerOf(draft, dossier, before?.employer),
      from,
      ...given('to', to),
      ...given('occupation', occupation),
      ...given('post', post),
      ...givenBoolean('skilledWork', skilledWork),
      ...givenBoolean('frontLine', frontLine),
      ...givenChoice('appointedSkillLevel', skillLevels, appointedSkillLevel),
    };
  },
  write: (dossier, index, record) => ({ ...dossier, employments: writeAt(dossier.employments, index, record) }),
});

const workFields: readonly FieldSpec[] = [
  { kind: 'date', name: 'from', required: true, label: { zh: '开始日期', en: 'From' } },
  { kind: 'date', name: 'to', label: { zh: '最后一天（仍在职不填）', en: 'Last day (empty if still employed)' } },
  { kind: 'occupation', name: 'occupation', label: { zh: '岗位职业（工种）', en: 'Occupation of the post' } },
  { kind: 'text', name: 'post', label: { zh: '岗位名称', en: 'Post' } },
  { kind: 'yes-no', name: 'skilledWork', label: { zh: '是技术技能工作', en: 'Skilled work' } },
  { kind: 'yes-no', name: 'frontLine', label: { zh: '在生产服务一线', en: 'On the front line' } },
  {
    kind: 'choice',
    name: 'appointedSkillLevel',
    label: { zh: '聘用的技能岗位等级', en: 'Appointed skill level' },
    options: optionsOf(skillLevels, skillLevelNames),
  },
];

const employerFields: readonly FieldSpec[] = [
  { kind: 'text', name: 'employer.name', label: { zh: '单位名称', en: 'Employer' } },
  { kind: 'region', name: 'employer.region', label: { zh: '单位所在地', en: 'Region of the employer' } },
  {
    kind: 'choice',
    name: 'employer.kind',
    label: { zh: '单位性质', en: 'Kind of employer' },
    options: optionsOf(employerKinds, employerKindNames),
  },
  {
    kind: 'choice',
    name: 'employer.ownership',
    label: { zh: '隶属或所有制', en: 'Ownership' },
    options: optionsOf(employerOwnerships, employerOwnershipNames),
  },
];

function rightField(right: EmployerRight): FieldSpec {
  const name = employerRightNames[right];
  return { kind: 'date', name: `right.${right}`, label: { zh: `${name.zh}，自`, en: `Employer: ${name.en}, since` } };
}

function employerDraft(employer: Employer): Draft {
  const plain = Object.entries(draftOf(employer)).map(([key, value]) => [`employer.${key}`, value] as const);
  const rights = (employer.rights ?? []).map(({ right, from }) => [`right.${right}`, from] as const);
  return Object.fromEntries([...plain, ...rights]);
}

function employerOf(draft: Draft, { employments }: Dossier, before: Employer | undefined): Employer {
  const { 'employer.name': name, 'employer.id': chosen } = draft;
  const known = employments.find(
    ({ employer }) => name !== undefined && name !== '' && employer.name === name,
  )?.employer;
  const rights = employerRights.flatMap((right) => rightOf(right, draft, before));
  return {
    id: chosen || known?.id || nextEmployerId(employments),
    ...given('name', name),
    ...given('region', draft['employer.region']),
    ...givenChoice('kind', employerKinds, draft['employer.kind']),
    ...givenChoice('ownership', employerOwnerships, draft['employer.ownership']),
    ...(rights.length === 0 ? {} : { rights }),
  };
}

function rightOf(right: EmployerRight, draft: Draft, before: Employer | undefined): readonly EmployerRightRecord[] {
  const from = draft[`right.${right}`];
  if (from === undefined || from === '') return [];
  const to = before?.rights?.find((each) => each.right === right)?.to;
  return [{ right, from, ...(to === undefined ? {} : { to }) }];
}

function nextEmployerId(employments: readonly Employment[]): string {
  const taken = new Set(employments.map(({ employer }) => employer.id));
  let number = 1;
  while (taken.has(`employer-${number}`)) number += 1;
  return `employer-${number}`;
}
