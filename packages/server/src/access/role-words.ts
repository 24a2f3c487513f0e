import type { Role } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** What the roles are called; docs/glossary.md has the same words. */
export const roleWords: Readonly<Record<Role, Text>> = {
  worker: { zh: '申报人', en: 'applicant' },
  'employer-hr': { zh: '单位经办人', en: 'employer HR' },
  'body-clerk': { zh: '评价机构经办人', en: 'body clerk' },
  'body-chair': { zh: '评价机构负责人', en: 'body chair' },
  expert: { zh: '专家', en: 'expert' },
  examiner: { zh: '考评员', en: 'examiner' },
  'bureau-officer': { zh: '人社经办人', en: 'bureau officer' },
  'bureau-supervisor': { zh: '人社监督人员', en: 'bureau supervisor' },
  'system-administrator': { zh: '系统管理员', en: 'system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'audit administrator' },
};
