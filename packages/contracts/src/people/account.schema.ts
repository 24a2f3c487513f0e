import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { heldRoleSchema, roleSchema } from './role.schema.ts';

const loginNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,63}$/, 'expected 3 to 64 letters, digits, dots, hyphens or underscores')
  .describe('Login name (登录名): 3 to 64 of a-z 0-9 . _ -, beginning with a letter or digit.');
const passwordSchema = z
  .string()
  .min(10)
  .max(128)
  .describe('Password (密码), 10 to 128 characters, none of the common ones.');
const residentIdSchema = z.string().max(40).describe('Resident id (公民身份号码, GB 11643).');
const nameSchema = z.string().trim().min(1).max(100).describe('Name (姓名).');
const languageSchema = z.enum(['zh', 'en']).describe('Language (语言).');

export const registrationSchema = z
  .strictObject({
    loginName: loginNameSchema,
    password: passwordSchema,
    name: nameSchema,
    residentId: residentIdSchema,
    language: languageSchema.default('zh'),
  })
  .meta({ id: 'Registration', description: 'A worker who opens an account (申报人注册).' });
export type Registration = z.infer<typeof registrationSchema>;

export const newAccountSchema = z
  .strictObject({
    loginName: loginNameSchema,
    displayName: nameSchema,
    residentId: residentIdSchema.describe(
      'Resident id (公民身份号码): kept as a digest alone, one account for one human.',
    ),
    email: z.email().max(200).nullable().default(null).describe('Where nudges go (邮箱).'),
    language: languageSchema.default('zh'),
  })
  .meta({ id: 'NewAccount', description: 'An account for somebody of an office (工作人员账号).' });
export type NewAccount = z.infer<typeof newAccountSchema>;

export const passwordChangeSchema = z
  .strictObject({
    current: z.string().max(128).describe('Present password (当前密码).'),
    next: passwordSchema,
  })
  .meta({ id: 'PasswordChange', description: 'Another password (修改密码).' });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

const identityFields = {
  issuer: z.string().max(500).describe('The service that vouches (认证服务).'),
  subject: z.string().max(500).describe('Who one is there (该服务中的身份).'),
};
export const linkedIdentitiesSchema = z
  .strictObject({ items: z.array(z.strictObject({ ...identityFields, linkedAt: z.iso.datetime() })) })
  .meta({
    id: 'LinkedIdentities',
    description: 'Identities of other services that sign in to the account (已绑定的身份).',
  });
export type LinkedIdentities = z.infer<typeof linkedIdentitiesSchema>;
export const identityUnlinkSchema = z
  .strictObject({ ...identityFields, password: z.string().max(128).describe('Present password (当前密码).') })
  .meta({ id: 'IdentityUnlink', description: 'An identity to link no more (解除绑定).' });
export type IdentityUnlink = z.infer<typeof identityUnlinkSchema>;

export const accountLanguageSchema = z
  .strictObject({ language: z.enum(['zh', 'en']).describe('中文 / English: language of messages (消息语言).') })
  .meta({ id: 'AccountLanguage', description: 'The language one is written to in (语言).' });
export type AccountLanguage = z.infer<typeof accountLanguageSchema>;

export const accountStates = ['active', 'locked', 'closed'] as const;
const stateSchema = z.enum(accountStates).describe('在用 / 锁定 / 注销: state of the account.');

export const accountChangeSchema = z
  .strictObject({
    version: z.int().min(1),
    displayName: nameSchema.optional(),
    email: z.email().max(200).nullable().optional(),
    state: stateSchema.optional(),
  })
  .meta({ id: 'AccountChange', description: 'What changes of an account (账号变更).' });
export type AccountChange = z.infer<typeof accountChangeSchema>;

const accountSorts = ['loginName', '-loginName', 'createdAt', '-createdAt'] as const;
export const accountFilterSchema = z.strictObject({
  name: z.string().trim().max(100).optional().describe('Part of the login or display name (登录名或姓名包含).'),
  state: stateSchema.optional(),
  role: roleSchema.optional(),
  sort: z.enum(accountSorts).default('loginName').describe('Order (排序); a leading minus turns it round.'),
});
export type AccountFilter = z.infer<typeof accountFilterSchema>;
export const accountListQuerySchema = z.strictObject({ ...accountFilterSchema.shape, ...pageFields });

const accountFields = {
  id: z.uuid(),
  loginName: z.string(),
  displayName: z.string(),
  state: stateSchema,
  secondFactorSet: z.boolean(),
  roles: z.array(heldRoleSchema),
  createdAt: z.string(),
};
export const accountListSchema = listSchema(z.strictObject(accountFields)).meta({
  id: 'AccountList',
  description: 'Accounts (账号列表).',
});
export type AccountList = z.infer<typeof accountListSchema>;
export type AccountItem = AccountList['items'][number];

export const accountSchema = z
  .strictObject({
    ...accountFields,
    email: z.string().nullable(),
    language: languageSchema,
    pausedUntil: z.string().nullable().describe('Until when sign-in pauses after failures (暂停登录至).'),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'Account', description: 'One account (账号).' });
export type AccountView = z.infer<typeof accountSchema>;

export const firstPasswordSchema = z
  .strictObject({
    accountId: z.uuid(),
    password: z.string().describe('Shown this once; to be changed at the next sign-in (初始密码，只显示一次).'),
  })
  .meta({ id: 'FirstPassword', description: 'A password to hand over (初始密码).' });

export const newRoleSchema = z
  .strictObject({
    role: roleSchema,
    organisationId: z.uuid().nullable().default(null).describe('Where it is held (所在单位、机构或部门).'),
  })
  .meta({ id: 'NewRole', description: 'A role to grant (授予角色).' });
export type NewRole = z.infer<typeof newRoleSchema>;

export const heldRolesSchema = z
  .strictObject({ items: z.array(heldRoleSchema) })
  .meta({ id: 'HeldRoles', description: 'Roles of an account (账号的角色).' });
