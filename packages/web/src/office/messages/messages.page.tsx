import { useQueryClient } from '@tanstack/react-query';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { type BatchAction, oneByOne } from '../data-table/batch-action.ts';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { sayInstant } from '../days/say-instant.ts';
import { InsideLink } from '../page/inside-link.tsx';
import { OfficePage } from '../page/office-page.tsx';
import { fetchMessages, type Message, markRead } from './api.ts';
import { messagesText } from './messages.text.ts';

/** The caller's inbox. */
export function MessagesPage() {
  const text = useText(messagesText);
  const say = useSay();
  const queries = useQueryClient();
  const markChosen: BatchAction<Message> = {
    ...markAsRead,
    run: async (messages, options) => {
      const progress = await oneByOne<Message>(keyOf, ({ id }) => markRead(id))(messages, options);
      await queries.invalidateQueries({ queryKey: ['office', 'messages'] });
      return progress;
    },
  };
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="messages"
        label={{ zh: messagesText.zh.title, en: messagesText.en.title }}
        columns={columns}
        rowKey={keyOf}
        rowName={(message) => say(message.subject)}
        load={fetchMessages}
        exportAddress="/api/messages/export.xlsx"
        batchActions={[markChosen]}
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}

const columns: readonly Column<Message>[] = [
  {
    key: 'subject',
    title: { zh: '事由', en: 'Subject' },
    heading: true,
    render: (message) => <Subject message={message} />,
  },
  {
    key: 'createdAt',
    title: { zh: '时间', en: 'Sent' },
    sortable: true,
    render: (message) => <Instant at={message.createdAt} />,
  },
  {
    key: 'unread',
    title: { zh: '状态', en: 'State' },
    filter: {
      kind: 'choice',
      options: [
        { value: 'true', title: { zh: messagesText.zh.unread, en: messagesText.en.unread } },
        { value: 'false', title: { zh: messagesText.zh.read, en: messagesText.en.read } },
      ],
    },
    render: (message) => <State message={message} />,
  },
];

const markAsRead = {
  key: 'mark-read',
  title: { zh: '标为已读', en: 'Mark as read' },
  preview: async (messages: readonly Message[]) =>
    messages.map(({ id, subject, readAt }) =>
      readAt === null
        ? ({ kind: 'will', key: id, name: subject.zh, what: { zh: '标为已读', en: 'marked as read' } } as const)
        : ({ kind: 'refused', key: id, name: subject.zh, whyNot: { zh: '已经读过', en: 'already read' } } as const),
    ),
};

function keyOf(message: Message): string {
  return message.id;
}

function Subject({ message }: { readonly message: Message }) {
  const say = useSay();
  const subject = say(message.subject);
  if (message.link === null) return subject;
  return <InsideLink href={message.link}>{subject}</InsideLink>;
}

function Instant({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return sayInstant(at, language);
}

function State({ message }: { readonly message: Message }) {
  const text = useText(messagesText);
  return (
    <span className={message.readAt === null ? 'tag tag-warning' : 'tag'}>
      {message.readAt === null ? text.unread : text.read}
    </span>
  );
}
