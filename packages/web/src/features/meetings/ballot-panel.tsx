import type { Meeting } from '@guantong/contracts';
import type { BallotRound, BallotToken } from '@guantong/proofs';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { BallotForm } from './ballot-form.tsx';
import { castBallot, fetchPaper } from './cast-ballot.ts';
import { keptPaper, keptReceipt } from './kept-paper.ts';
import { ownPartText } from './own-part.text.ts';
import { ReceiptWords } from './receipts.tsx';

interface BallotPanelProps {
  readonly round: BallotRound;
  readonly meeting: Meeting;
  /** Whether the server has given this member the paper of the round, in whatever browser. */
  readonly hasFetched: boolean;
}

/** From the paper to the box: fetch, choose, review, cast; a reload begins where it was. */
export function BallotPanel({ round, meeting, hasFetched }: BallotPanelProps) {
  const text = useText(ownPartText);
  const { roundId } = round;
  const [token, setToken] = useState(() => keptPaper(roundId)?.token);
  const [receipt, setReceipt] = useState(() => keptReceipt(roundId));
  const casting = useMutation({
    mutationFn: (filled: Parameters<typeof castBallot>[1]) => castBallot(round, filled),
    onSuccess: setReceipt,
  });
  if (receipt !== undefined) {
    return (
      <>
        <div className="note">
          <h3>{text.castTitle}</h3>
          <p>{text.castLead}</p>
        </div>
        <ReceiptWords receipt={receipt} />
      </>
    );
  }
  if (!window.isSecureContext) return <p className="note note-danger">{text.insecure}</p>;
  if (token === undefined) return <Fetching {...{ round, hasFetched }} onFetched={setToken} />;
  return (
    <>
      <BallotForm
        round={round}
        items={meeting.items.filter(({ itemId }) => round.items.includes(itemId))}
        isCasting={casting.isPending}
        onCast={(choices) => casting.mutate({ token, choices })}
      />
      {casting.isError && <SmallProblem error={casting.error} />}
    </>
  );
}

interface FetchingProps extends Pick<BallotPanelProps, 'round' | 'hasFetched'> {
  readonly onFetched: (token: BallotToken) => void;
}

function Fetching({ round, hasFetched, onFetched }: FetchingProps) {
  const text = useText(ownPartText);
  const fetching = useMutation({ mutationFn: () => fetchPaper(round), onSuccess: onFetched });
  const begun = keptPaper(round.roundId) !== undefined;
  if (hasFetched && !begun && !fetching.isPending) return <p className="note note-warning">{text.elsewhere}</p>;
  return (
    <>
      <h3>{text.voting}</h3>
      <p>{begun && !fetching.isPending ? text.resumeLead : text.fetchLead}</p>
      <p className="soft small">{text.secrecy}</p>
      <button
        type="button"
        className="button button-primary own-part-wide"
        disabled={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {text.fetch}
      </button>
      {fetching.isError && <SmallProblem error={fetching.error} />}
    </>
  );
}
