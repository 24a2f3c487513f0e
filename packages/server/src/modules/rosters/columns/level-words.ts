import type { EducationLevel, QualificationLevel, SchoolProgram, SkillLevel, TitleLevel } from '@guantong/engine';
import { createWords } from './words.ts';

/** The grades 五级 to 一级 are those of the national standards: 五级 is 初级工, 一级 is 高级技师. */
export const skillLevelWords = createWords<SkillLevel>(
  {
    apprentice: '学徒工',
    junior: '初级工',
    intermediate: '中级工',
    senior: '高级工',
    technician: '技师',
    'senior-technician': '高级技师',
    'special-technician': '特级技师',
    'chief-technician': '首席技师',
  },
  {
    apprentice: ['学徒'],
    junior: ['五级', '五级工', '初级技能'],
    intermediate: ['四级', '四级工', '中级技能'],
    senior: ['三级', '三级工', '高级技能'],
    technician: ['二级', '二级技师'],
    'senior-technician': ['一级', '一级技师'],
  },
);

/** 初级 and 高级 each cover two levels and are therefore no word here. */
export const titleLevelWords = createWords<TitleLevel>(
  { entry: '员级', assistant: '助理级', intermediate: '中级', 'associate-senior': '副高级', 'full-senior': '正高级' },
  {
    entry: ['技术员', '员'],
    assistant: ['助理', '助级', '助理工程师', '助工', '助理农艺师', '助理实验师', '助理工艺美术师', '助理馆员'],
    intermediate: ['中级职称', '工程师', '农艺师', '实验师', '工艺美术师', '馆员'],
    'associate-senior': ['副高', '高级工程师', '高工', '高级农艺师', '高级实验师', '高级工艺美术师', '副研究馆员'],
    'full-senior': [
      '正高',
      '正高级工程师',
      '正高工',
      '农业技术推广研究员',
      '正高级农艺师',
      '正高级实验师',
      '正高级工艺美术师',
      '研究馆员',
    ],
  },
);

export const qualificationLevelWords = createWords<QualificationLevel>(
  { junior: '初级', intermediate: '中级', senior: '高级' },
  { junior: ['初级资格'], intermediate: ['中级资格'], senior: ['高级资格'] },
);

export const educationLevelWords = createWords<EducationLevel>(
  {
    'secondary-vocational': '中专',
    associate: '大专',
    bachelor: '本科',
    master: '硕士',
    doctorate: '博士',
    other: '其他',
  },
  {
    'secondary-vocational': ['中职', '职高', '技校', '中等专科', '中技'],
    associate: ['专科', '高职', '高职高专'],
    bachelor: ['大学', '大学本科', '学士'],
    master: ['研究生', '硕士研究生'],
    doctorate: ['博士研究生'],
    other: ['高中', '初中', '普通高中'],
  },
);

export const programWords = createWords<SchoolProgram>(
  { 'intermediate-class': '中级工班', 'senior-class': '高级工班', 'technician-class': '预备技师班' },
  { 'technician-class': ['技师班', '预备技师（技师）班'] },
);
