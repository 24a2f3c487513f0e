import type { ApplicationDraft, FormField, formSectionSchema } from '@guantong/contracts';
import type { CodedText, RouteAssessment } from '@guantong/engine';
import { skilledGroupSource } from '@guantong/procedure';
import type { z } from 'zod';
import type { CycleRecord } from '../cycles/cycles.repository.ts';

export type FormSection = z.infer<typeof formSectionSchema>;

export interface FormOf {
  readonly cycle: CycleRecord;
  /** What an achievement may be called. */
  readonly kinds: readonly CodedText[];
  /** Routes one may choose from. */
  readonly routes: readonly RouteAssessment[];
}

/** What a draft is before anything was written. */
export const emptyDraft: ApplicationDraft = {
  routeId: null,
  statement: '',
  post: '',
  phone: '',
  achievements: [],
  skilledGroup: null,
  truthful: false,
};

/**
 * What an applicant is asked, by the kind of cycle and the route. What a rule waives (papers, languages, computer skills,
 * education) is never among it: the waivers stand with the answer.
 */
export function caseForm({ cycle, kinds, routes }: FormOf): readonly FormSection[] {
  const isReview = cycle.kind === 'title-review';
  const sections: readonly (FormSection | undefined)[] = [
    section('route', ['申报通道', 'Route'], [routeField(routes)]),
    section(
      'post',
      ['岗位与联系方式', 'Post and contact'],
      [
        field('/post', 'text', ['现岗位', 'Present post'], { required: true }),
        field('/phone', 'text', ['联系电话', 'Telephone'], {
          required: true,
          why: ['补正告知与结果通知需要联系到本人', 'The correction notice and the result have to reach you'],
        }),
      ],
    ),
    section(
      'work',
      ['工作与业绩', 'Work and achievements'],
      [
        field('/statement', 'long-text', ['技术技能工作总结', 'Statement of skilled work'], {
          required: isReview,
          help: ['写做了什么、解决了什么问题、效果如何', 'What you did, which problem it solved, what came of it'],
        }),
        achievementsField(kinds, isReview),
      ],
    ),
    isReview && cycle.separate_skilled_group
      ? section('group', ['评审分组', 'Review group'], [skilledGroupField])
      : undefined,
    section('truth', ['诚信承诺', 'Declaration'], [truthField]),
  ];
  return sections.filter((each) => each !== undefined);
}

/** Required fields that are still empty, by their pointers. */
export function missingFields(sections: readonly FormSection[], draft: ApplicationDraft): readonly string[] {
  const values: Readonly<Record<string, unknown>> = draft;
  const isEmpty = (value: unknown) =>
    value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
  return sections
    .flatMap(({ fields }) => fields)
    .filter(({ required, path }) => required && isEmpty(values[path.slice(1)]))
    .map(({ path }) => path);
}

type Words = readonly [zh: string, en: string];

interface FieldOptions {
  readonly required?: boolean;
  readonly help?: Words;
  readonly why?: Words;
}

function section(key: string, [zh, en]: Words, fields: readonly FormField[]): FormSection {
  return { key, title: { zh, en }, fields: [...fields] };
}

function field(
  path: string,
  kind: FormField['kind'],
  [zh, en]: Words,
  { required = false, help, why }: FieldOptions,
): FormField {
  return { path, kind, label: { zh, en }, help: textOf(help), required, why: textOf(why) };
}

function textOf(words: Words | undefined) {
  return words === undefined ? null : { zh: words[0], en: words[1] };
}

function routeField(routes: readonly RouteAssessment[]): FormField {
  const choices = routes.map(({ id, title }) => ({ value: id, label: title }));
  return { ...field('/routeId', 'choice', ['按哪条通道申报', 'Route to apply by'], { required: true }), choices };
}

function achievementsField(kinds: readonly CodedText[], required: boolean): FormField {
  const choices = [
    ...kinds.map(({ code, zh, en }) => ({ value: code, label: { zh, en } })),
    { value: 'other', label: { zh: '其他', en: 'Other' } },
  ];
  const help: Words = ['代表性业绩成果，可附佐证材料', 'Achievements that show your skill; files may be attached'];
  return { ...field('/achievements', 'achievements', ['业绩成果', 'Achievements'], { required, help }), choices };
}

const skilledGroupField: FormField = {
  path: '/skilledGroup',
  kind: 'choice',
  label: { zh: '参加高技能人才单独分组', en: 'To be reviewed in the group for skilled talent' },
  help: null,
  required: false,
  choices: [
    { value: 'true', label: { zh: '参加', en: 'Yes' } },
    { value: 'false', label: { zh: '不参加', en: 'No' } },
  ],
  why: skilledGroupSource.note,
};

const truthField = field(
  '/truthful',
  'confirmation',
  ['所填内容真实，如有虚假愿承担相应责任', 'All of this is true, and I answer for it'],
  {
    required: true,
    why: ['弄虚作假将被撤销并记入诚信档案', 'Fraud is revoked and entered in the integrity record'],
  },
);
