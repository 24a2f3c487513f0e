import type { Organisation } from '@guantong/contracts';
import { employerRightNames, skillLevelNames, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import {
  type Act,
  type ActField,
  type ActValues,
  reasonField,
  type Written,
  writtenOrNull,
} from '../../office/acts/act.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { cycleKindNames } from '../notices/cycle-words.ts';
import { changeContact, changeOrganisationState, grantRight, grantScope } from './api.ts';

/** What can be done with an organisation; which of it may be done now, its `can` says. */
export function organisationActs(organisation: Organisation): readonly Act<Organisation>[] {
  const { id, contact } = organisation;
  return [
    {
      kind: 'page',
      action: 'organisation.change',
      title: { zh: '变更登记', en: 'Change the entry' },
      href: `/office/organisations/${id}/edit`,
    },
    {
      kind: 'ask',
      action: 'organisation.change-contact',
      title: { zh: '修改联系方式', en: 'Change the contact' },
      fields: [{ kind: 'text', name: 'contact', title: { zh: '联系方式', en: 'Contact' }, initial: contact ?? '' }],
      take: (values) => changeContact(organisation, writtenOrNull(values, 'contact')),
    },
    ...grants(organisation),
    ...states(organisation),
  ];
}

// An employer has rights, an evaluation body scopes; a bureau neither.
function grants({ id, kind }: Organisation): readonly Act<Organisation>[] {
  if (kind === 'employer') return [grantingRight(id)];
  return kind === 'evaluation-body' ? [grantingScope(id)] : [];
}

function grantingRight(id: string): Act<Organisation> {
  return {
    kind: 'ask',
    action: 'right.grant',
    title: { zh: '授予资质', en: 'Grant a right' },
    fields: [
      {
        kind: 'choice',
        name: 'right',
        title: { zh: '资质', en: 'Right' },
        options: optionsOf(employerRightNames),
        required: true,
      },
      ...spanFields,
    ],
    take: (values) => grantRight(id, { right: values.right ?? '', ...spanOf(values) }),
  };
}

function grantingScope(id: string): Act<Organisation> {
  return {
    kind: 'ask',
    action: 'body-scope.grant',
    title: { zh: '核定评价范围', en: 'Grant a scope' },
    fields: [...scopeFields, ...spanFields],
    take: (values) => grantScope(id, { ...scopeOf(values), ...spanOf(values) }),
  };
}

const isTitle = ({ kind }: ActValues) => kind === 'title-review';
const isSkill = ({ kind }: ActValues) => kind === 'skill-recognition';

const scopeFields: readonly ActField[] = [
  {
    kind: 'choice',
    name: 'kind',
    title: { zh: '类别', en: 'Kind' },
    options: optionsOf(cycleKindNames),
    initial: 'title-review',
    required: true,
  },
  {
    kind: 'choice',
    name: 'series',
    title: { zh: '职称系列', en: 'Series' },
    options: optionsOf(titleSeriesNames),
    required: true,
    when: isTitle,
  },
  {
    kind: 'choice',
    name: 'titleLevel',
    title: { zh: '最高层级', en: 'Highest level' },
    options: optionsOf(titleLevelNames),
    required: true,
    when: isTitle,
  },
  { kind: 'occupation', name: 'occupation', title: { zh: '职业', en: 'Occupation' }, required: true, when: isSkill },
  {
    kind: 'choice',
    name: 'skillLevel',
    title: { zh: '最高等级', en: 'Highest level' },
    options: optionsOf(skillLevelNames),
    required: true,
    when: isSkill,
  },
];

const spanFields: readonly ActField[] = [
  { kind: 'day', name: 'from', title: { zh: '起始日', en: 'From' }, required: true },
  {
    kind: 'day',
    name: 'to',
    title: { zh: '截止日', en: 'Until' },
    hint: { zh: '不填为长期', en: 'Empty: no end' },
  },
  { kind: 'text', name: 'document', title: { zh: '依据文件', en: 'The document it rests on' }, required: true },
];

function scopeOf(values: ActValues): Written {
  const { kind = '', series = '', titleLevel = '', occupation = '', skillLevel = '' } = values;
  return isTitle(values) ? { kind, series, highestLevel: titleLevel } : { kind, occupation, highestLevel: skillLevel };
}

function spanOf(values: ActValues): Written {
  return { from: values.from ?? '', to: writtenOrNull(values, 'to'), document: values.document ?? '' };
}

function states(organisation: Organisation): readonly Act<Organisation>[] {
  const step = (
    action: string,
    title: Act<Organisation>['title'],
    state: Organisation['state'],
  ): Act<Organisation> => ({
    kind: 'ask',
    action,
    title,
    fields: [reasonField],
    ...(state === 'filed' ? {} : { weight: 'grave' as const }),
    take: ({ reason = '' }) => changeOrganisationState(organisation, state, reason),
  });
  return [
    step('organisation.suspend', { zh: '暂停', en: 'Suspend' }, 'suspended'),
    step('organisation.resume', { zh: '恢复在册', en: 'Resume' }, 'filed'),
    step('organisation.remove', { zh: '移出登记', en: 'Remove' }, 'removed'),
  ];
}
