import { allow, each } from '../access-rule.ts';

const bureau = each(['bureau-officer', 'bureau-supervisor'], ['region-below']);
const body = each(['body-clerk', 'body-chair'], ['own-body']);
const offices = each(['body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'], []);
const ofChair = { 'body-chair': ['own-body', 'not-own-case'] } as const;
const ofSupervisor = { 'bureau-supervisor': ['region-below', 'not-own-case'] } as const;

/** Certificates, the keys and numbers of those who issue them, and the integrity ledger. */
export const credentialRules = {
  'certificate.list': allow('查看证书列表', 'List certificates', offices),
  'certificate.read': allow('查看证书', 'Read a certificate', { worker: ['own-person'], ...body, ...bureau }),
  'certificate.wallet': allow('查看本人证书夹', 'Read one’s own certificates', { worker: [] }),
  'certificate.issue': allow('发证', 'Issue a certificate', ofChair),
  'certificate.issue-batch': allow('批量发证', 'Issue certificates in one go', { 'body-chair': ['own-body'] }),
  'certificate.suspend': allow('暂停证书', 'Suspend a certificate', { ...ofChair, ...ofSupervisor }),
  'certificate.resume': allow('恢复证书', 'Let a certificate stand again', { ...ofChair, ...ofSupervisor }),
  'certificate.revoke': allow('撤销证书', 'Revoke a certificate', { ...ofChair, ...ofSupervisor }),
  'certificate.revoke-for-fraud': allow(
    '因弄虚作假撤销证书并记入诚信档案',
    'Revoke a certificate for fraud, with three years in the ledger',
    ofSupervisor,
  ),
  'certificate.correct': allow('更正换发证书', 'Correct a certificate', ofChair),
  'certificate.report': allow('导出证书报送数据', 'Export the data set of certificates', {
    'body-clerk': [],
    'body-chair': [],
  }),
  'certificate-settings.read': allow('查看证书编号设置', 'Read how a body numbers certificates', {
    ...body,
    ...bureau,
  }),
  'certificate-settings.change': allow('修改证书编号设置', 'Change how a body numbers certificates', {
    'bureau-officer': ['region-below'],
  }),
  'issuer.read': allow('查看发证密钥', 'Read the keys of an issuer', { ...body, ...bureau }),
  'issuer.rotate-key': allow('更换发证密钥', 'Rotate the key of an issuer', { 'body-chair': ['own-body'] }),
  'issuer.revoke-key': allow('作废发证密钥', 'Revoke a key of an issuer', {
    'body-chair': ['own-body'],
    'bureau-supervisor': ['region-below'],
  }),
  'integrity-ban.list': allow('查看诚信档案', 'Read the integrity ledger', {
    'bureau-officer': [],
    'bureau-supervisor': [],
  }),
  'integrity-ban.read': allow('查看诚信记录', 'Read an entry of the integrity ledger', bureau),
  'integrity-ban.lift': allow('解除失信禁报', 'Lift an integrity ban', ofSupervisor),
};
