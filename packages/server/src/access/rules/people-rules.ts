import { roles } from '@guantong/contracts';
import { allow, each } from '../access-rule.ts';

const own = each(roles, ['own-account']);
const ofSystem = { 'system-administrator': ['not-self'] } as const;
const ofSecurity = { 'security-administrator': ['not-self'] } as const;

/** Accounts, sessions, roles; jobs and records of the machinery; messages. */
export const peopleRules = {
  'account.change-password': allow('修改本人密码', 'Change one’s own password', own),
  'account.change-language': allow('修改本人消息语言', 'Change the language of one’s own messages', own),
  'account.unlink-identity': allow('解除统一身份认证绑定', 'Unlink an identity of another service', own),
  'account.link-identity': allow('绑定统一身份认证', 'Link an identity of another service', own),
  'account.list': allow('查看账号', 'List accounts', { 'system-administrator': [], 'security-administrator': [] }),
  'account.create': allow('新建账号', 'Create an account', { 'system-administrator': [] }),
  'account.change': allow('修改账号信息', 'Change what an account says', ofSystem),
  'account.lock': allow('锁定账号', 'Lock an account', ofSystem),
  'account.unlock': allow('解锁账号', 'Unlock an account', ofSystem),
  'account.close': allow('注销账号', 'Close an account', ofSystem),
  'account.reset-password': allow('重置密码', 'Reset a password', ofSystem),
  'account.reset-second-factor': allow('重置动态口令', 'Reset a second factor', ofSecurity),
  'role.list': allow('查看账号的角色', 'List the roles of an account', {
    'system-administrator': [],
    'security-administrator': [],
  }),
  'role.grant': allow('授予角色', 'Grant a role', ofSecurity),
  'role.revoke': allow('撤销角色', 'Revoke a role', ofSecurity),
  'session.choose-role': allow('选择办理身份', 'Choose the role to act in', own),
  'session.list-own': allow('查看本人登录', 'List one’s own sessions', own),
  'session.revoke-own': allow('退出本人登录', 'End one’s own sessions', own),
  'session.list-of-others': allow('查看他人登录', 'List sessions of others', ofSecurity),
  'session.revoke-of-others': allow('强制他人退出', 'End sessions of others', ofSecurity),
  'audit.read': allow('查看审计记录', 'Read the audit record', { 'audit-administrator': [] }),
  'audit.export': allow('导出审计记录', 'Export the audit record', { 'audit-administrator': [] }),
  'audit.verify-cases': allow('核对办理记录', 'Check cases against their logs', { 'audit-administrator': [] }),
  'message.read-own': allow('查看本人消息', 'Read one’s own messages', own),
  'message.mark-read': allow('标记消息已读', 'Mark one’s own messages as read', own),
};
