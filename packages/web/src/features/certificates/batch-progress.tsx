import type { CertificateBatchJob } from '@guantong/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { fetchCycleBatch, stopCycleBatch } from './api.ts';
import { certificatesText } from './certificates.text.ts';

interface BatchProgressProps {
  readonly jobId: string;
  /** It is over: done, stopped or broken off. */
  readonly onOver: () => void;
}

/** How far a batch of certificates is, and the way to stop it. */
export function BatchProgress({ jobId, onOver }: BatchProgressProps) {
  const text = useText(certificatesText);
  const queries = useQueryClient();
  const queryKey = ['office', 'certificate-batch', jobId];
  const { data: job, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchCycleBatch(jobId, signal),
    refetchInterval: ({ state }) => (isGoing(state.data) ? 1_000 : false),
  });
  const stopping = useMutation({
    mutationFn: stopCycleBatch,
    onSuccess: (stopped) => queries.setQueryData(queryKey, stopped),
  });
  const isOver = job !== undefined && !isGoing(job);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it becomes over
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver]);
  if (error !== null) return <SmallProblem error={error} />;
  if (job === undefined) return null;
  const { progress, total } = job;
  return (
    <>
      <Progress aria-label={text.batch} percent={total === 0 ? 100 : Math.floor((progress / total) * 100)} />
      <p role="status">{isOver ? <Outcome job={job} /> : text.batchGoing(progress, total)}</p>
      {!isOver && (
        <div className="row row-tight">
          <Button loading={stopping.isPending} onClick={() => stopping.mutate(jobId)}>
            {text.batchStop}
          </Button>
          <span className="soft small">{text.batchStopHelp}</span>
        </div>
      )}
      {stopping.isError && <SmallProblem error={stopping.error} />}
      <Refused job={job} />
    </>
  );
}

interface JobProps {
  readonly job: CertificateBatchJob;
}

function Outcome({ job: { state, issued, total } }: JobProps) {
  const text = useText(certificatesText);
  switch (state) {
    case 'cancelled':
      return text.batchStopped(issued, total);
    case 'failed':
      return text.batchFailed(issued, total);
    default:
      return text.batchOver(issued, total);
  }
}

function Refused({ job: { refused } }: JobProps) {
  const text = useText(certificatesText);
  const say = useSay();
  if (refused.length === 0) return null;
  return (
    <>
      <h3>{text.batchRefused}</h3>
      <ul className="plain-rows">
        {refused.map(({ applicationId, number, whyNot }) => (
          <li key={applicationId}>
            <InsideLink href={`/office/applications/${applicationId}`}>{number}</InsideLink> — {say(whyNot)}
          </li>
        ))}
      </ul>
    </>
  );
}

function isGoing(job: CertificateBatchJob | undefined): boolean {
  return job === undefined || job.state === 'queued' || job.state === 'running';
}
