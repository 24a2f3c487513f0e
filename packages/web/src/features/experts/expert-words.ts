import type { DeclarationKind, ExpertQualification, ExpertState } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

export const expertStateNames: Readonly<Record<ExpertState, Text>> = {
  active: { zh: '在库', en: 'Active' },
  suspended: { zh: '暂停', en: 'Suspended' },
  removed: { zh: '出库', en: 'Removed' },
};

export const declarationKindNames: Readonly<Record<DeclarationKind, Text>> = {
  employer: { zh: '工作单位', en: 'Employer' },
  kin: { zh: '亲属', en: 'Kin' },
  'teacher-student': { zh: '师徒', en: 'Teacher and student' },
  collaboration: { zh: '合作', en: 'Collaboration' },
  other: { zh: '其他', en: 'Other' },
};

export const qualificationKindNames: Readonly<Record<ExpertQualification['kind'], Text>> = {
  title: { zh: '职称', en: 'Title' },
  'skill-level': { zh: '职业技能等级', en: 'Skill level' },
};
