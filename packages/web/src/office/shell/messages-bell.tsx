import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { fetchUnreadCount } from '../messages/api.ts';
import { shellText } from './shell.text.ts';

const everyMinute = 60_000;

/** How many messages wait; it looks again every minute while the page is in front. */
export function MessagesBell() {
  const text = useText(shellText);
  const { data: unread = 0 } = useQuery({
    queryKey: ['office', 'messages', 'unread'],
    queryFn: ({ signal }) => fetchUnreadCount(signal),
    refetchInterval: ({ state }) => (state.status === 'error' ? false : everyMinute),
    retry: false,
  });
  return (
    <Link to="/office/messages" className="office-bell" aria-label={text.unread(unread)} title={text.messages}>
      <Badge count={unread} size="small" color="#9b2317" offset={[0, -6]}>
        <BellOutlined className="office-bell-icon" aria-hidden />
      </Badge>
    </Link>
  );
}
