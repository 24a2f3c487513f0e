import type { ExamAttempt } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { handInAttempt } from './api.ts';
import { attemptText } from './attempt.text.ts';

interface HandInDialogProps {
  readonly sittingId: string;
  /** Questions that are not answered. */
  readonly open: number;
  readonly all: number;
  /** Sends what waits; gives whether everything is safe. */
  readonly push: () => Promise<boolean>;
  readonly onChange: (attempt: ExamAttempt) => void;
  readonly onClose: () => void;
}

/** Asks once more, and hands in only what the server has. */
export function HandInDialog({ sittingId, open, all, push, onChange, onClose }: HandInDialogProps) {
  const text = useText(attemptText);
  const [isWaiting, setWaiting] = useState(false);
  const handing = useMutation({
    mutationFn: async () => {
      const isSafe = await push();
      setWaiting(!isSafe);
      return isSafe ? handInAttempt(sittingId) : undefined;
    },
    networkMode: 'always',
    onSuccess: (attempt) => {
      if (attempt !== undefined) onChange(attempt);
    },
  });
  return (
    <Dialog title={text.handInTitle} onClose={onClose}>
      <p className={open > 0 ? 'note note-warning' : ''}>{open > 0 ? text.handInOpen(open) : text.handInAll(all)}</p>
      <p>{text.handInLead}</p>
      {isWaiting && (
        <p className="note note-danger" role="alert">
          {text.handInWaiting}
        </p>
      )}
      {handing.isError && <SmallProblem error={handing.error} />}
      <div className="row row-tight">
        <button type="button" className="button" onClick={onClose}>
          {text.goOn}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={handing.isPending}
          onClick={() => handing.mutate()}
        >
          {text.handIn}
        </button>
      </div>
    </Dialog>
  );
}
