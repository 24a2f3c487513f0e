import { allow } from '../access-rule.ts';

const ofClerk = { 'body-clerk': ['own-body', 'not-own-case'] } as const;
const ofChair = { 'body-chair': ['own-body', 'not-own-case'] } as const;
const ofSupervisor = { 'bureau-supervisor': ['region-below', 'not-own-case'] } as const;

/** Objections and complaints. Filing and following one asks for no account, so no role is named for it. */
export const complaintRules = {
  'complaint.list': allow('查看投诉举报列表', 'List complaints', {
    'body-clerk': [],
    'body-chair': [],
    'bureau-supervisor': [],
  }),
  'complaint.read': allow('查看投诉举报', 'Read a complaint', { ...ofClerk, ...ofChair, ...ofSupervisor }),
  'complaint.dispatch': allow('转办投诉举报', 'Dispatch a complaint', { ...ofClerk, ...ofSupervisor }),
  'complaint.start-handling': allow('开始调查投诉举报', 'Start handling a complaint', { ...ofClerk, ...ofSupervisor }),
  'complaint.note': allow('记录调查情况', 'Write down an investigation', { ...ofClerk, ...ofSupervisor }),
  'complaint.reply': allow('答复投诉举报', 'Reply to a complaint', { ...ofClerk, ...ofSupervisor }),
  'complaint.reply-recheck': allow('复核答复', 'Reply to a re-check', ofSupervisor),
  'complaint.read-identity': allow('查看投诉举报人', 'See who complains', { ...ofClerk, ...ofSupervisor }),
  'complaint.suspend-certificate': allow('调查期间暂停证书', 'Suspend a certificate while a complaint is open', {
    ...ofChair,
    ...ofSupervisor,
  }),
};
