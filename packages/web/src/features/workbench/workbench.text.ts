import { defineText } from '../../lib/language/define-text.ts';

export const workbenchText = defineText(
  {
    title: '工作台',
    greeting: (name: string, role: string) => `${name}，您正以“${role}”办理。`,
    boxes: '我的事项',
    places: '可以办理的事项',
    todo: '待办',
    done: '已办',
    started: '我发起的',
    'todo-hint': '轮到您办理',
    'done-hint': '您办理过',
    'started-hint': '您发起、正在进行或已结束',
    due: '即将到期',
    nothingDue: '没有即将到期的事项',
  },
  {
    title: 'Workbench',
    greeting: (name, role) => `${name}, you act as ${role}.`,
    boxes: 'My cases',
    places: 'Where you have something to do',
    todo: 'To do',
    done: 'Done',
    started: 'Started by me',
    'todo-hint': 'It is your turn',
    'done-hint': 'You took part',
    'started-hint': 'Started by you, open or closed',
    due: 'Due soon',
    nothingDue: 'Nothing is due soon',
  },
);
