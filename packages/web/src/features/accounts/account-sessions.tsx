import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { LoadingState } from '../../components/states.tsx';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { useProblemWords } from '../../office/states/problem-words.ts';
import { endSession } from '../account/api.ts';
import { deviceName } from '../account/device-name.ts';
import { accountsText } from './accounts.text.ts';
import { fetchSessionsOf } from './api.ts';

interface AccountSessionsProps {
  readonly accountId: string;
  readonly mayEnd: boolean;
}

/** Where somebody is signed in; the security administrator can end it. */
export function AccountSessions({ accountId, mayEnd }: AccountSessionsProps) {
  const text = useText(accountsText);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const words = useProblemWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'sessions-of', accountId],
    queryFn: ({ signal }) => fetchSessionsOf(accountId, signal),
  });
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      message.success(text.sessionEnded);
      await refetch();
    },
    onError: (reason) => message.error(words(reason)),
  });
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.sessions}</h2>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {data?.length === 0 && <p className="soft">{text.noSessions}</p>}
      <ul className="plain-rows">
        {data?.map(({ id, userAgent, lastSeenAt }) => (
          <li key={id} className="row row-apart">
            <span>
              {deviceName(userAgent) ?? text.unknownDevice}{' '}
              <span className="soft small">{text.lastSeen(sayInstant(lastSeenAt, language))}</span>
            </span>
            {mayEnd && (
              <Button danger loading={ending.isPending} onClick={() => ending.mutate(id)}>
                {text.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
