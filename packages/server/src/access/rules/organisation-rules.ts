import { roles } from '@guantong/contracts';
import { allow, each } from '../access-rule.ts';

const everybody = each(roles, []);
const officer = { 'bureau-officer': ['region-below'] } as const;
const bureau = each(['bureau-officer', 'bureau-supervisor'], ['region-below']);
const body = each(['body-clerk', 'body-chair'], ['own-body']);
const ofBody = { 'body-clerk': ['own-body'] } as const;

/** Employers, evaluation bodies and bureaus; rights and scopes; committees; experts. */
export const organisationRules = {
  'organisation.read': allow('查看单位和机构', 'Read organisations', everybody),
  'organisation.create': allow('登记单位或机构', 'Register an organisation', officer),
  'organisation.change': allow('变更单位或机构登记', 'Change the entry of an organisation', officer),
  'organisation.change-contact': allow('修改本单位联系方式', 'Change the contact of one’s own organisation', {
    'employer-hr': ['own-employer'],
    ...ofBody,
  }),
  'organisation.suspend': allow('暂停单位或机构', 'Suspend an organisation', bureau),
  'organisation.resume': allow('恢复单位或机构', 'Let an organisation resume', bureau),
  'organisation.remove': allow('注销单位或机构', 'Remove an organisation', officer),
  'right.grant': allow('授予单位资质', 'Grant a right to an employer', officer),
  'right.end': allow('终止单位资质', 'End a right of an employer', officer),
  'body-scope.grant': allow('核定评价范围', 'Grant a scope to a body', officer),
  'body-scope.end': allow('终止评价范围', 'End a scope of a body', officer),
  'committee.read': allow('查看评审委员会', 'Read a committee', { ...body, ...bureau }),
  'committee.draft': allow('拟订评审委员会', 'Draft a committee', ofBody),
  'committee.submit': allow('报送评审委员会备案', 'Submit a committee for filing', body),
  'committee.file': allow('核准备案评审委员会', 'File a committee', officer),
  'committee.refuse': allow('不予备案评审委员会', 'Refuse a committee', officer),
  'committee.revoke': allow('撤销评审委员会备案', 'Revoke the filing of a committee', bureau),
  'expert.read': allow('查看专家', 'Read an expert', {
    'body-clerk': [],
    'body-chair': [],
    expert: ['own-account'],
    ...bureau,
  }),
  'expert.read-declarations': allow('查看专家的回避申报', 'Read the ties an expert declared', {
    expert: ['own-account'],
    ...bureau,
  }),
  'expert.list': allow('查看专家库', 'List the pool of experts', {
    'body-clerk': [],
    'body-chair': [],
    'bureau-officer': [],
    'bureau-supervisor': [],
  }),
  'expert.admit': allow('专家入库', 'Admit an expert to the pool', officer),
  'expert.change': allow('修改专家信息', 'Change an expert’s entry', officer),
  'expert.link-account': allow('绑定或解除专家账号', 'Link an expert’s entry with an account, or end it', officer),
  'expert.suspend': allow('暂停专家资格', 'Suspend an expert', bureau),
  'expert.resume': allow('恢复专家资格', 'Let an expert resume', bureau),
  'expert.remove': allow('专家出库', 'Remove an expert from the pool', officer),
  'expert.declare': allow('申报回避关系', 'Declare an expert’s ties', { expert: ['own-account'], ...officer }),
};
