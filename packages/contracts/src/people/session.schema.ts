import { z } from 'zod';
import { textSchema } from '../text.schema.ts';
import { heldRoleSchema, roleSchema } from './role.schema.ts';

export const signInSchema = z
  .strictObject({
    loginName: z.string().min(1).max(64).describe('Login name (登录名); capitals do not matter.'),
    password: z.string().min(1).max(128).describe('Password (密码).'),
  })
  .meta({ id: 'SignIn', description: 'Signing in by name and password (登录).' });
export type SignIn = z.infer<typeof signInSchema>;

export const secondFactorCodeSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[0-9]{6}$/, 'expected six digits')
      .describe('Code of the moment (动态口令), six digits (RFC 6238).'),
  })
  .meta({ id: 'SecondFactorCode', description: 'The code a second factor shows (动态口令).' });

export const secondFactorSetupSchema = z
  .strictObject({
    secret: z.string().describe('The secret in base32 (密钥), to type where no picture can be read.'),
    uri: z.string().describe('otpauth:// address for the QR code (二维码内容).'),
  })
  .meta({
    id: 'SecondFactorSetup',
    description: 'A second factor to be confirmed by its first code (待确认的动态口令).',
  });

export const chosenRoleSchema = z
  .strictObject({ assignmentId: z.uuid().describe('Which grant to act in (授予编号).') })
  .meta({ id: 'ChosenRole', description: 'The role to act in (办理身份).' });

export const sessionSchema = z
  .strictObject({
    id: z.uuid(),
    account: z.strictObject({
      id: z.uuid(),
      loginName: z.string(),
      displayName: z.string(),
      language: z.enum(['zh', 'en']),
      personId: z.uuid().nullable().describe('The account’s own person (本人档案), where it has one.'),
      province: z.string().nullable().describe('First two digits of GB/T 2260 where the person is kept.'),
    }),
    acting: heldRoleSchema.nullable().describe('The role the session acts in (当前身份).'),
    assignments: z.array(heldRoleSchema).describe('All roles of the account (全部角色).'),
    secondFactor: z
      .enum(['done', 'needed', 'enrol'])
      .describe('done 无需再办, needed 须输入动态口令, enrol 须先设置动态口令.'),
    passwordChangeNeeded: z
      .boolean()
      .describe('Whether the first password has to be changed before anything else (须先改密码).'),
    can: z
      .array(z.string())
      .describe('Actions that the acting role may ever take (当前身份可办的操作); empty until it may act.'),
    expiresAt: z.string().describe('When it ends in any case (到期时刻).'),
  })
  .meta({ id: 'Session', description: 'Who is signed in, in which role (当前登录).' });
export type SessionView = z.infer<typeof sessionSchema>;

export const sessionItemSchema = z.strictObject({
  id: z.uuid(),
  current: z.boolean().describe('Whether it is the one that asks (是否本次登录).'),
  role: roleSchema.nullable(),
  userAgent: z.string().nullable().describe('What the browser calls itself (浏览器).'),
  secondFactor: z.boolean(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
});
export const sessionListSchema = z
  .strictObject({ items: z.array(sessionItemSchema) })
  .meta({ id: 'SessionList', description: 'Sessions of an account (登录记录).' });
export type SessionList = z.infer<typeof sessionListSchema>;

export const signInProvidersSchema = z
  .strictObject({
    providers: z.array(
      z.strictObject({
        key: z.string(),
        kind: z.enum(['oidc', 'cas']),
        name: textSchema,
        start: z.string().describe('Address that begins the sign-in (入口).'),
      }),
    ),
  })
  .meta({ id: 'SignInProviders', description: 'Other services that say who somebody is (统一身份认证).' });

export const externalStartQuerySchema = z.strictObject({
  link: z.literal('true').optional().describe('Links the identity to the account that is signed in (绑定).'),
  back: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[\x21-\x7e]*$/, 'expected a path of this site')
    .optional()
    .describe('The page to come back to (返回页面), a path of this site.'),
});
export type ExternalStartQuery = z.infer<typeof externalStartQuerySchema>;

export const demonstrationLogInsSchema = z
  .strictObject({
    logIns: z.array(
      z.strictObject({
        roleName: textSchema,
        organisation: z.string().nullable(),
        loginName: z.string(),
        password: z.string(),
      }),
    ),
  })
  .meta({ id: 'DemonstrationLogIns', description: 'Log-ins of the demonstration, one a role (演示账号).' });
