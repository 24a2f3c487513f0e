import type { Meeting } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { isCounted } from './cast-ballot.ts';
import { type BallotReceipt, dropReceipt, keptReceipt } from './kept-paper.ts';
import { ownPartText } from './own-part.text.ts';
import type { MeetingRound } from './own-state.ts';

/** The receipts this browser keeps of the closed rounds of a meeting. */
export function Receipts({ meeting: { rounds } }: { readonly meeting: Meeting }) {
  return rounds.map((round, index) =>
    round.state === 'closed' ? <ClosedRound key={round.id} round={round} place={index + 1} /> : null,
  );
}

interface ClosedRoundProps {
  readonly round: MeetingRound;
  readonly place: number;
}

function ClosedRound({ round, place }: ClosedRoundProps) {
  const text = useText(ownPartText);
  const [receipt, setReceipt] = useState(() => keptReceipt(round.id));
  if (receipt === undefined) return null;
  return (
    <div className="stack stack-tight">
      <h3>
        {text.receipt} · {text.roundOf(place)}
      </h3>
      <ReceiptWords receipt={receipt} />
      <Counting roundId={round.id} receipt={receipt} />
      <div>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            dropReceipt(round.id);
            setReceipt(undefined);
          }}
        >
          {text.remove}
        </button>
      </div>
    </div>
  );
}

function Counting({ roundId, receipt }: { readonly roundId: string; readonly receipt: BallotReceipt }) {
  const text = useText(ownPartText);
  const looking = useMutation({ mutationFn: () => isCounted(roundId, receipt) });
  return (
    <>
      <div>
        <button type="button" className="button" disabled={looking.isPending} onClick={() => looking.mutate()}>
          {text.verify}
        </button>
      </div>
      {looking.isError && <SmallProblem error={looking.error} />}
      {looking.data !== undefined && (
        <p className={looking.data ? 'note' : 'note note-danger'} role="status">
          {looking.data ? text.counted : text.notCounted}
        </p>
      )}
    </>
  );
}

/** The code of a receipt, with what it is good for. */
export function ReceiptWords({ receipt: { token, castAt } }: { readonly receipt: BallotReceipt }) {
  const text = useText(ownPartText);
  return (
    <>
      <p className="soft small">{text.receiptLead}</p>
      <p>
        <span className="soft small">{text.receiptCode}</span> <code className="meeting-hash">{token}</code>{' '}
        <span className="soft small">
          <Instant at={castAt} />
        </span>
      </p>
    </>
  );
}
