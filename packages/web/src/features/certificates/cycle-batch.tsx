import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { ChoiceInput } from '../../office/form/plain-inputs.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { beginCycleBatch, type DueCycle, fetchDueCycles } from './api.ts';
import { BatchProgress } from './batch-progress.tsx';
import { certificatesText } from './certificates.text.ts';

const dueKey = ['office', 'due-cycles'];

/** Issues every certificate of a cycle that is due: a job of the server, which goes on though this page is closed. */
export function CycleBatch() {
  const text = useText(certificatesText);
  const queries = useQueryClient();
  const [last, setLast] = useState<{ readonly id: string; readonly isOver: boolean }>();
  const { data, error } = useQuery({ queryKey: dueKey, queryFn: ({ signal }) => fetchDueCycles(signal) });
  if (error !== null) return <SmallProblem error={error} />;
  const items = data?.items ?? [];
  // One that was begun before this page was opened is shown as well.
  const jobId = last?.id ?? data?.going ?? undefined;
  const isGoing = jobId !== undefined && last?.isOver !== true;
  if (jobId === undefined && items.length === 0) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.batch}</h2>
      <p className="soft">{text.batchLead}</p>
      {jobId !== undefined && (
        <BatchProgress
          key={jobId}
          jobId={jobId}
          onOver={() => {
            setLast({ id: jobId, isOver: true });
            void queries.invalidateQueries({ queryKey: dueKey });
            void queries.invalidateQueries({ queryKey: ['table', 'confirmed-cases'] });
          }}
        />
      )}
      {!isGoing && items.length > 0 && <NextBatch items={items} onBegun={(id) => setLast({ id, isOver: false })} />}
    </section>
  );
}

interface NextBatchProps {
  readonly items: readonly DueCycle[];
  readonly onBegun: (jobId: string) => void;
}

function NextBatch({ items, onBegun }: NextBatchProps) {
  const text = useText(certificatesText);
  const [chosen, setChosen] = useState('');
  const beginning = useMutation({ mutationFn: beginCycleBatch, onSuccess: ({ jobId }) => onBegun(jobId) });
  return (
    <>
      <ChoiceInput
        label={text.batchCycle}
        required
        value={chosen}
        options={items.map(({ cycle, due }) => ({ value: cycle.id, label: text.batchDue(cycle.name, due) }))}
        onChange={setChosen}
      />
      <div>
        <Button disabled={chosen === ''} loading={beginning.isPending} onClick={() => beginning.mutate(chosen)}>
          {text.batchBegin}
        </Button>
      </div>
      {beginning.isError && <SmallProblem error={beginning.error} />}
    </>
  );
}
