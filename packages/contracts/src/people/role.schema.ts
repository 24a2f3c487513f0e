import { z } from 'zod';
import { textSchema } from '../text.schema.ts';

/** The roles of the house, in the order of a case's life; what each may do is told by GET /api/access. */
export const roles = [
  'worker',
  'employer-hr',
  'body-clerk',
  'body-chair',
  'expert',
  'examiner',
  'bureau-officer',
  'bureau-supervisor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleSchema = z.enum(roles).meta({
  id: 'Role',
  description:
    'Role (角色): 申报人 单位经办人 评价机构经办人 评价机构负责人 专家 考评员 人社经办人 人社监督人员 系统管理员 安全管理员 审计管理员.',
});

/** A role as it was granted, with where it is held. */
export const heldRoleSchema = z
  .strictObject({
    assignmentId: z.uuid().describe('Id of the grant (授予编号).'),
    role: roleSchema,
    roleName: textSchema,
    organisation: z
      .strictObject({ id: z.uuid(), name: z.string(), region: z.string() })
      .nullable()
      .describe('Where the role is held (所在单位、机构或部门); null for roles without one.'),
  })
  .meta({ id: 'HeldRole', description: 'A role that an account holds (账号的角色).' });
export type HeldRole = z.infer<typeof heldRoleSchema>;
