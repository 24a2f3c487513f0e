import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { reasonSchema } from '../organisations/organisation-fields.schema.ts';

const settingsFields = {
  bodyLetter: z
    .enum(['Y', 'S'])
    .describe('Y 用人单位, S 社会培训评价组织: first letter of the number of a skill level.'),
  bodyCode: z
    .string()
    .regex(/^[0-9]{4}$/)
    .describe('机构代码: four digits filed with the ministry, 0000 if filed with a province.'),
  site: z
    .string()
    .regex(/^[0-9]{6}$/)
    .describe('机构（站点）序列: six digits.'),
  titleTemplate: z
    .string()
    .min(4)
    .max(60)
    .describe('职称证书编号样式: capitals, digits and hyphens around {body} {year} {level} {serial}.'),
  titleBody: z
    .string()
    .regex(/^[A-Z0-9]{1,12}$/)
    .describe('职称证书编号中的机构代号: no two bodies have the same.'),
};

export const certificateSettingsSchema = z
  .strictObject({
    ...settingsFields,
    version: z.int().min(0).describe('Version; 0: none were entered yet (版本).'),
    can: canSchema,
  })
  .meta({ id: 'CertificateSettings', description: 'How a body numbers its certificates (证书编号设置).' });
export type CertificateSettings = z.infer<typeof certificateSettingsSchema>;

export const certificateSettingsChangeSchema = z
  .strictObject({ ...settingsFields, version: z.int().min(0).describe('Version it starts from; 0: none yet (版本).') })
  .meta({ id: 'CertificateSettingsChange', description: 'Changed numbering of a body (证书编号设置变更).' });
export type CertificateSettingsChange = z.infer<typeof certificateSettingsChangeSchema>;

export const issuerSchema = z
  .strictObject({
    did: z
      .string()
      .nullable()
      .describe('The identity in every credential (did:web); null, as the addresses, before the first certificate.'),
    address: z.string().nullable().describe('Where its documents are found (网址).'),
    documentAddress: z.string().nullable().describe('Where its did document is found (did 文档网址).'),
    keys: z
      .array(
        z.strictObject({
          name: z.string().describe('Name (密钥名称).'),
          publicKey: z.string().describe('Public key as multibase (公钥).'),
          from: z.string().describe('Signs from (启用时间).'),
          to: z.string().nullable().describe('Retired at (停用时间).'),
          revokedAt: z.string().nullable().describe('Revoked at (作废时间).'),
          certificates: z
            .int()
            .min(0)
            .describe('Certificates it signed that are in force or suspended (所签的有效或暂停证书数).'),
        }),
      )
      .describe('Every key it ever signed with, the oldest first (全部密钥).'),
    can: canSchema,
  })
  .meta({ id: 'CertificateIssuer', description: 'A body as an issuer of certificates (发证机构).' });
export type CertificateIssuer = z.infer<typeof issuerSchema>;

export const keyRevocationSchema = z
  .strictObject({ name: z.string().max(20).describe('Name of the key (密钥名称).'), reason: reasonSchema })
  .meta({ id: 'KeyRevocation', description: 'A key to revoke (密钥作废).' });
