import type { Meeting } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { signMinutes } from './api.ts';
import { meetingsText } from './meetings.text.ts';

interface MinutesPanelProps {
  readonly meeting: Meeting;
  readonly onDone: (meeting: Meeting) => void;
}

/** Where on the page of a meeting its minutes stand. */
export const minutesId = 'minutes';

/** The minutes, and where who presided signs them. */
export function MinutesPanel({ meeting, onDone }: MinutesPanelProps) {
  const text = useText(meetingsText);
  const say = useSay();
  const { minutes, can } = meeting;
  if (minutes === null) return null;
  const maySign = can.some(({ action, allowed }) => action === 'meeting.sign' && allowed);
  return (
    <section className="office-panel stack stack-tight" id={minutesId}>
      <h2>{text.minutes}</h2>
      <ul className="plain-rows meeting-minutes">
        {minutes.lines.map((line) => (
          <li key={line.zh}>{say(line)}</li>
        ))}
      </ul>
      {minutes.items !== null && (
        <>
          <h3>{text.items}</h3>
          <ol className="plain-rows">
            {minutes.items.map(({ place, number, name }) => (
              <li key={place}>
                {text.item(place)} {name} <span className="soft small">{number}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <span className="soft small">{text.minutesHash}</span> <code className="meeting-hash">{minutes.hash}</code>
      </p>
      {maySign && <Signature meeting={meeting} onDone={onDone} />}
    </section>
  );
}

function Signature({ meeting, onDone }: MinutesPanelProps) {
  const text = useText(meetingsText);
  const [password, setPassword] = useState('');
  const signing = useMutation({ mutationFn: () => signMinutes(meeting, password), onSuccess: onDone });
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        signing.mutate();
      }}
    >
      <p className="note">{text.signLead}</p>
      <TextField label={text.password} type="password" required value={password} onChange={setPassword} />
      {signing.isError && <SmallProblem error={signing.error} />}
      <div>
        <Button type="primary" htmlType="submit" disabled={password === ''} loading={signing.isPending}>
          {text.sign}
        </Button>
      </div>
    </form>
  );
}
