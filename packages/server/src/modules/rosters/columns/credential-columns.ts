import { type Column, type ColumnGroup, column } from './column.ts';
import { examCategoryWords, seriesWords } from './field-words.ts';
import {
  educationLevelWords,
  programWords,
  qualificationLevelWords,
  skillLevelWords,
  titleLevelWords,
} from './level-words.ts';
import { createWords } from './words.ts';

export const credentialTypeWords = createWords<'skill-level' | 'title' | 'professional-qualification' | 'education'>(
  { 'skill-level': '技能等级', title: '职称', 'professional-qualification': '职业资格考试', education: '学历' },
  {
    'skill-level': ['技能等级证书', '职业技能等级', '职业技能等级证书', '职业资格证书', '技能证书'],
    title: ['职称证书', '专业技术资格'],
    'professional-qualification': ['专业技术资格考试', '资格考试'],
    education: ['学历证书', '毕业证', '教育'],
  },
);

const issueAliases = ['取得时间', '批准日期', '评定日期', '日期'];

export const certificateGroup: ColumnGroup = {
  group: 'certificate',
  zh: '证书',
  en: 'Certificate',
  prefixes: ['技能证书', '技能等级证书', '职业技能等级证书', '技能', '技能等级', '职业技能等级'],
  columns: [
    column({
      field: 'level',
      zh: '等级',
      en: 'level',
      aliases: ['技能等级', '级别', '等级名称', '职业技能等级', '技能等级证书等级'],
      required: true,
      reads: 'word',
      words: skillLevelWords,
      help: ['职业技能等级，也可填五级至一级。', 'Skill level; grades 五级 to 一级 are accepted.'],
      example: '高级工',
    }),
    column({
      field: 'occupation',
      zh: '职业',
      en: 'occupation',
      aliases: ['工种', '职业工种', '职业编码', '职业名称', '证书职业'],
      required: true,
      reads: 'occupation',
      help: ['证书上的职业：编码或目录中的名称。', 'The occupation on the certificate: code or name.'],
      example: '电工',
    }),
    column({
      field: 'issuedOn',
      zh: '发证日期',
      en: 'issued on',
      aliases: [...issueAliases, '发证时间', '获证日期', '取得日期', '证书日期'],
      required: true,
      reads: 'date',
      help: ['年限从这一天算起，要年月日。', 'Years count from this day.'],
      example: '2020-06-15',
    }),
    column({
      field: 'number',
      zh: '编号',
      en: 'number',
      aliases: ['证书编号', '号码'],
      reads: 'text',
      help: ['可不填。', 'May stay empty.'],
    }),
  ],
};

export const titleGroup: ColumnGroup = {
  group: 'title',
  zh: '职称',
  en: 'Title',
  prefixes: ['专业技术职称', '专业技术职务任职资格'],
  columns: [
    column({
      field: 'series',
      zh: '系列',
      en: 'series',
      aliases: ['职称系列'],
      required: true,
      reads: 'word',
      words: seriesWords,
      help: ['职称系列。', 'Title series.'],
      example: '工程',
    }),
    column({
      field: 'specialty',
      zh: '专业',
      en: 'specialty',
      aliases: ['职称专业', '专业名称'],
      reads: 'text',
      help: ['专业代码，可不填。', 'Specialty code; may stay empty.'],
      example: 'electrical',
    }),
    column({
      field: 'level',
      zh: '级别',
      en: 'level',
      aliases: ['等级', '层级', '职称级别', '职称等级', '名称', '职称名称'],
      required: true,
      reads: 'word',
      words: titleLevelWords,
      help: [
        '员级、助理级、中级、副高级、正高级；“初级”“高级”分不清层级，不接受。',
        'Five levels; 初级 and 高级 cover two each and are not accepted.',
      ],
      example: '助理级',
    }),
    column({
      field: 'issuedOn',
      zh: '取得日期',
      en: 'obtained on',
      aliases: [...issueAliases, '发证日期', '评审通过日期', '职称取得日期', '职称发证时间'],
      required: true,
      reads: 'date',
      help: ['评审通过之日，不是印证之日。', 'The day the review was passed, not the print date.'],
      example: '2022-12-20',
    }),
    column({
      field: 'number',
      zh: '编号',
      en: 'number',
      aliases: ['证书编号'],
      reads: 'text',
      help: ['可不填。', 'May stay empty.'],
    }),
  ],
};

export const educationGroup: ColumnGroup = {
  group: 'education',
  zh: '学历',
  en: 'Education',
  prefixes: ['教育', '教育经历'],
  columns: [
    column({
      field: 'level',
      zh: '层次',
      en: 'level',
      aliases: ['学历', '学历层次', '等级', '文化程度', '最高学历'],
      required: true,
      reads: 'word',
      words: educationLevelWords,
      help: ['学历层次。', 'Level of education.'],
      example: '大专',
    }),
    column({
      field: 'program',
      zh: '技工班次',
      en: 'school programme',
      aliases: ['班次', '技工院校班次'],
      reads: 'word',
      words: programWords,
      help: ['技工院校毕业生填班次。', 'For graduates of technical schools.'],
      example: '高级工班',
    }),
    column({
      field: 'major',
      zh: '专业',
      en: 'major',
      aliases: ['所学专业', '毕业专业'],
      reads: 'text',
      help: ['所学专业。', 'Field of study.'],
      example: '机电一体化',
    }),
    column({
      field: 'relatedOccupations',
      zh: '相关职业',
      en: 'related occupations',
      aliases: ['专业相关职业'],
      reads: 'occupations',
      help: ['与所学专业相关的职业，可填几个，用顿号隔开。', 'Occupations the major relates to, separated by 、 or ;.'],
      example: '电工、机修钳工',
    }),
    column({
      field: 'graduatedOn',
      zh: '毕业日期',
      en: 'graduated on',
      aliases: ['毕业时间', '取得日期'],
      required: true,
      reads: 'date',
      help: ['毕业证书上的日期，要年月日。', 'The date on the diploma.'],
      example: '2014-06-30',
    }),
  ],
};

const levelHelp: readonly [string, string] = [
  '按类别填技能等级、职称层级、考试级别或学历层次。',
  'The level that belongs to the kind.',
];

function withField(columns: readonly Column[], field: string): readonly Column[] {
  return columns.filter((item) => item.field === field).map((item) => ({ ...item, required: false }));
}

/** Any credential, one row each: the sheet 证书. Which columns a row needs depends on its kind. */
export const credentialGroup: ColumnGroup = {
  group: 'credential',
  zh: '证书',
  en: 'Credentials',
  prefixes: ['证书明细', '证书信息'],
  columns: [
    column({
      field: 'type',
      zh: '类别',
      en: 'Kind',
      aliases: ['证书类别', '证书类型', '类型'],
      required: true,
      reads: 'word',
      words: credentialTypeWords,
      help: ['证书的类别。', 'Kind of credential.'],
      example: '技能等级',
    }),
    column({
      field: 'level',
      zh: '等级',
      en: 'Level',
      aliases: ['级别', '层级', '层次'],
      required: true,
      reads: 'text',
      help: levelHelp,
      example: '中级工',
    }),
    column({
      field: 'issuedOn',
      zh: '取得日期',
      en: 'Obtained on',
      aliases: ['发证日期', '发证时间', '取得时间', '毕业日期', '日期'],
      required: true,
      reads: 'date',
      help: ['取得、发证或毕业之日。', 'The day it was obtained.'],
      example: '2016-09-10',
    }),
    ...withField(certificateGroup.columns, 'occupation'),
    ...withField(titleGroup.columns, 'series'),
    column({
      field: 'specialty',
      zh: '专业',
      en: 'Specialty',
      aliases: ['职称专业', '所学专业'],
      reads: 'text',
      help: ['职称专业代码或所学专业。', 'Specialty of the title, or major.'],
    }),
    column({
      field: 'category',
      zh: '考试类别',
      en: 'Examination',
      aliases: ['资格类别', '考试专业'],
      reads: 'word',
      words: examCategoryWords,
      help: [
        `职业资格考试填写；级别为${Object.values(qualificationLevelWords.zh).join('、')}。`,
        'For examinations; levels junior, intermediate, senior.',
      ],
    }),
    ...withField(educationGroup.columns, 'program'),
    ...withField(educationGroup.columns, 'relatedOccupations'),
    ...withField(certificateGroup.columns, 'number'),
  ],
};
