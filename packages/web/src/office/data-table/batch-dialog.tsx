import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ProblemState } from '../states/problem-state.tsx';
import { SmallProblem } from '../states/small-problem.tsx';
import type { BatchAction, BatchProgress } from './batch-action.ts';
import { BatchFailures, BatchLines } from './batch-lines.tsx';
import { tableText } from './table.text.ts';

interface BatchDialogProps<Row> {
  readonly action: BatchAction<Row>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  /** `done`: something was done, so that the list has to be looked at again. */
  readonly onClose: (done: boolean) => void;
}

/** Shows what an action would do to each chosen row, does it when it is confirmed, and tells how far it is. */
export function BatchDialog<Row>({ action, rows, rowKey, rowName, onClose }: BatchDialogProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const stopped = useRef(false);
  const [progress, setProgress] = useState<BatchProgress>();
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const batch = useId();
  const preview = useQuery({
    queryKey: ['office', 'batch', action.key, batch],
    queryFn: () => action.preview(rows),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const willKeys = new Set(preview.data?.filter(({ kind }) => kind === 'will').map(({ key }) => key));
  const will = rows.filter((row) => willKeys.has(rowKey(row)));

  async function start() {
    setRunning(true);
    setFault(undefined);
    try {
      setProgress(await action.run(will, { onProgress: setProgress, stopped: () => stopped.current }));
    } catch (error) {
      setFault(error);
    }
    setRunning(false);
  }
  const nameOf = (key: string) => {
    const row = rows.find((each) => rowKey(each) === key);
    return row === undefined ? key : rowName(row);
  };
  const close = () => {
    stopped.current = true;
    onClose(progress !== undefined);
  };
  const footer = running ? (
    <Button onClick={() => (stopped.current = true)}>{text.stop}</Button>
  ) : progress !== undefined ? (
    <Button type="primary" onClick={close}>
      {text.close}
    </Button>
  ) : (
    <>
      <Button onClick={close}>{text.cancel}</Button>
      <Button type="primary" disabled={will.length === 0} onClick={start}>
        {text.confirm(will.length)}
      </Button>
    </>
  );
  return (
    <Modal
      open
      title={text.previewTitle(say(action.title))}
      width={640}
      footer={footer}
      onCancel={close}
      closable={running ? false : { 'aria-label': text.close }}
      maskClosable={false}
    >
      {preview.isPending && <LoadingState what={text.preview} />}
      {preview.error && <ProblemState error={preview.error} onRetry={preview.refetch} />}
      {progress === undefined && preview.data && <BatchLines lines={preview.data} />}
      {progress !== undefined && <BatchState progress={progress} running={running} />}
      {fault !== undefined && <SmallProblem error={fault} />}
      {progress !== undefined && <BatchFailures failed={progress.failed} nameOf={nameOf} />}
    </Modal>
  );
}

function BatchState({ progress, running }: { readonly progress: BatchProgress; readonly running: boolean }) {
  const text = useText(tableText);
  const { done, failed, total } = progress;
  const handled = done + failed.length;
  return (
    <div className="stack stack-tight">
      <Progress
        percent={total === 0 ? 100 : Math.round((100 * handled) / total)}
        status={failed.length > 0 ? 'exception' : running ? 'active' : 'success'}
        aria-label={text.progress(handled, total)}
      />
      <p role="status">{running ? text.progress(handled, total) : text.finished(done, failed.length)}</p>
    </div>
  );
}
