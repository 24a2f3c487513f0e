import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ChoiceInput } from '../../office/form/plain-inputs.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { beginCycleBatch, fetchConfirmedCases, fetchCycleBatch } from './api.ts';
import { certificatesText } from './certificates.text.ts';

/** Issues every certificate of a cycle that is due: a job of the server, which goes on though this page is closed. */
export function CycleBatch() {
  const text = useText(certificatesText);
  const [cycle, setCycle] = useState('');
  const cycles = useQuery({
    queryKey: ['office', 'confirmed-cycles'],
    queryFn: ({ signal }) => fetchConfirmedCases(new URLSearchParams({ size: '200' }), signal),
    select: ({ items }) => new Map(items.map(({ cycleId, cycleName }) => [cycleId, cycleName])),
  });
  const beginning = useMutation({ mutationFn: beginCycleBatch });
  if (beginning.data === undefined && (cycles.data?.size ?? 0) === 0) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.batch}</h2>
      <p className="soft">{text.batchLead}</p>
      {beginning.data === undefined ? (
        <>
          <ChoiceInput
            label={text.batchCycle}
            required
            value={cycle}
            options={[...(cycles.data ?? [])].map(([value, label]) => ({ value, label }))}
            onChange={setCycle}
          />
          <div>
            <Button disabled={cycle === ''} loading={beginning.isPending} onClick={() => beginning.mutate(cycle)}>
              {text.batchBegin}
            </Button>
          </div>
          {beginning.isError && <SmallProblem error={beginning.error} />}
        </>
      ) : (
        <BatchProgress jobId={beginning.data.jobId} />
      )}
    </section>
  );
}

function BatchProgress({ jobId }: { readonly jobId: string }) {
  const text = useText(certificatesText);
  const say = useSay();
  const queries = useQueryClient();
  const { data: job, error } = useQuery({
    queryKey: ['office', 'certificate-batch', jobId],
    queryFn: ({ signal }) => fetchCycleBatch(jobId, signal),
    refetchInterval: ({ state }) => (isGoing(state.data?.state) ? 1_000 : false),
  });
  const isOver = job !== undefined && !isGoing(job.state);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['table', 'confirmed-cases'] });
  }, [isOver, queries]);
  if (error !== null) return <SmallProblem error={error} />;
  if (job === undefined) return null;
  const { progress, total, issued, refused, state } = job;
  return (
    <>
      <Progress aria-label={text.batch} percent={total === 0 ? 100 : Math.floor((progress / total) * 100)} />
      <p role="status">{isOver ? text.batchOver(issued, total) : text.batchGoing(progress, total)}</p>
      {state === 'failed' && <p className="note note-danger">{text.batchFailed}</p>}
      {refused.length > 0 && (
        <ul className="plain-rows">
          {refused.map(({ applicationId, number, whyNot }) => (
            <li key={applicationId}>
              <InsideLink href={`/office/applications/${applicationId}`}>{number}</InsideLink> — {say(whyNot)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function isGoing(state: string | undefined): boolean {
  return state === undefined || state === 'queued' || state === 'running';
}
