import { entry } from './error-entry.ts';

/** Errors of certificates, issuers and the integrity ledger. */
export const credentialErrors = {
  'certificate-not-found': entry(
    404,
    ['没有这本证书', 'There is no such certificate'],
    ['请核对证书编号；不在您职责范围内的证书不会显示。', 'Check the number; what is not yours to see is not shown.'],
  ),
  'certificate-settings-missing': entry(
    409,
    ['该机构还没有证书编号设置', 'The body has no numbering of certificates yet'],
    ['请主管部门先填写机构代码和编号样式。', 'The bureau enters its codes and pattern first.'],
  ),
  'certificate-number-impossible': entry(
    409,
    ['该级别没有可用的证书编号规则', 'No scheme numbers this level'],
    ['请检查级别和当年流水号，或联系主管部门。', 'Check the level and the serial of the year, or ask the bureau.'],
  ),
  'title-pattern-invalid': entry(
    422,
    ['职称证书编号样式有误', 'The pattern for titles is not valid'],
    [
      '样式由大写字母、数字、连字符和 {body} {year} {level} {serial} 各一次组成。',
      'Capitals, digits and hyphens, with {body} {year} {level} {serial} once each.',
    ],
  ),
  'title-body-taken': entry(
    409,
    ['这个机构代号已被别的机构使用', 'Another body has this code in its numbers'],
    [
      '请换一个代号：各机构的代号互不相同，证书编号才不会重复。',
      'Choose another: no two bodies have the same, so that no number is given twice.',
    ],
  ),
  'issuer-not-found': entry(
    404,
    ['没有这个发证机构', 'There is no such issuer'],
    ['机构发出第一本证书后才有发证身份。', 'A body becomes one with its first certificate.'],
  ),
  'issuer-key-not-found': entry(
    404,
    ['没有这把密钥', 'There is no such key'],
    ['请从该机构的密钥列表中选择。', 'Choose one from the keys of the issuer.'],
  ),
  'status-list-not-found': entry(
    404,
    ['没有这份状态列表', 'There is no such status list'],
    ['请使用电子凭证中的地址。', 'Use the address in the credential.'],
  ),
  'certificate-batch-not-found': entry(
    404,
    ['没有这次批量发证', 'There is no such batch of certificates'],
    ['请从评价计划重新开始批量发证。', 'Begin it again from the cycle.'],
  ),
  'ban-not-found': entry(
    404,
    ['没有这条诚信记录', 'There is no such entry of the ledger'],
    ['请从诚信档案列表中选择。', 'Choose one from the ledger.'],
  ),
} as const;
