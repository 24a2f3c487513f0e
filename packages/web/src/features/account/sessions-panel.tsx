import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { LoadingState } from '../../components/states.tsx';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { useProblemWords } from '../../office/states/problem-words.ts';
import { accountText } from './account.text.ts';
import { endSession, fetchSessions, type OwnSession } from './api.ts';
import { deviceName } from './device-name.ts';

/** Where the caller is signed in; any of it but the present one can be ended here. */
export function SessionsPanel() {
  const text = useText(accountText);
  const { message } = App.useApp();
  const words = useProblemWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'sessions'],
    queryFn: ({ signal }) => fetchSessions(signal),
  });
  async function end({ id }: OwnSession) {
    try {
      await endSession(id);
      message.success(text.ended);
      await refetch();
    } catch (reason) {
      message.error(words(reason));
    }
  }
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.sessions}</h2>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      <ul className="account-sessions">
        {data?.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end(session)} />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ session, onEnd }: { readonly session: OwnSession; readonly onEnd: () => void }) {
  const text = useText(accountText);
  const { language } = useLanguage();
  const { userAgent, createdAt, lastSeenAt, current } = session;
  return (
    <li>
      <span className="stack account-session">
        <span>
          {deviceName(userAgent) ?? text.unknownDevice} {current && <span className="tag">{text.thisOne}</span>}
        </span>
        <span className="soft small">
          {text.signedIn} {sayInstant(createdAt, language)} · {text.lastSeen} {sayInstant(lastSeenAt, language)}
        </span>
      </span>
      {!current && <Button onClick={onEnd}>{text.end}</Button>}
    </li>
  );
}
