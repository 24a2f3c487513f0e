import { defineText } from '../../lib/language/define-text.ts';

export const daysText = defineText(
  {
    left: (days: number) => `还有 ${days} 天`,
    dueToday: '今天到期',
    late: (days: number) => `已过 ${days} 天`,
  },
  {
    left: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    dueToday: 'due today',
    late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  },
);
