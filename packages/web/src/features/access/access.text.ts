import { defineText } from '../../lib/language/define-text.ts';

export const accessText = defineText(
  {
    title: '谁能做什么',
    lead: '每个角色能办理的事项和前提，全部在这一张表里；表里没有的，谁都不能做。',
    role: '角色',
    allRoles: '全部角色',
    action: '事项',
    who: '谁可以，在什么前提下',
    always: '可以',
    nobody: '没有人可以',
    count: (count: number) => `${count} 个事项`,
  },
  {
    title: 'Who may do what',
    lead: 'Every action, the roles that may take it and under which conditions, in one table; what it does not name nobody may do.',
    role: 'Role',
    allRoles: 'All roles',
    action: 'Action',
    who: 'Who may, and under which conditions',
    always: 'may',
    nobody: 'Nobody',
    count: (count) => `${count} actions`,
  },
);
