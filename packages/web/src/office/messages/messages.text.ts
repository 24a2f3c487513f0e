import { defineText } from '../../lib/language/define-text.ts';

export const messagesText = defineText(
  {
    title: '消息',
    lead: '办理过程中发给您的通知都在这里。邮件等只是提醒，以这里为准。',
    empty: '有需要您办理或知道的事情时，会出现在这里。',
    unread: '未读',
    read: '已读',
  },
  {
    title: 'Messages',
    lead: 'Every notice sent to you in a case is here. Mail and the like only remind; this is the record.',
    empty: 'What you have to do or should know will appear here.',
    unread: 'Unread',
    read: 'Read',
  },
);
