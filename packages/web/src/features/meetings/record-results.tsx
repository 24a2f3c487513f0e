import type { Meeting } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { recordResults } from './api.ts';
import { meetingsText } from './meetings.text.ts';

/** After the seal: what could not be recorded then, such as the result of a case on hold, is recorded here. */
export function RecordResults({ meeting }: { readonly meeting: Meeting }) {
  const text = useText(meetingsText);
  const say = useSay();
  const recording = useMutation({ mutationFn: () => recordResults(meeting) });
  if (!meeting.can.some(({ action, allowed }) => action === 'meeting.record-results' && allowed)) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{say(title)}</h2>
      <p className="soft">{text.resultsLead}</p>
      <div>
        <Button loading={recording.isPending} onClick={() => recording.mutate()}>
          {say(title)}
        </Button>
      </div>
      {recording.isError && <SmallProblem error={recording.error} />}
      {recording.data !== undefined && (
        <p className="note" role="status">
          {text.pendingResults(recording.data.recorded, recording.data.pending)}
        </p>
      )}
    </section>
  );
}

const title = { zh: '登记评价结果', en: 'Record the results' };
