import type { ProofProblem } from '@guantong/proofs';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { CheckLine } from './check-line.ts';
import { verifyText } from './verify.text.ts';

// One change at the root of a file may show in all of it.
const mostPlaces = 5;

/** Questions with their answers, one below the other. */
export function CheckLines({ lines, label }: { readonly lines: readonly CheckLine[]; readonly label: string }) {
  return (
    <ul className="check-lines" aria-label={label}>
      {lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { key, question, tone, answer, reason, help, problems = [] } }: { readonly line: CheckLine }) {
  const say = useSay();
  return (
    <li className={`check-line check-${tone}`} data-check={key}>
      <p className="check-question">{say(question)}</p>
      <div className="stack stack-tight">
        <p className="check-answer">{say(answer)}</p>
        {reason !== undefined && <p className="soft small">{say(reason)}</p>}
        {help !== undefined && <p className="small">{say(help)}</p>}
        {problems.length > 0 && <Problems problems={problems} />}
      </div>
    </li>
  );
}

function Problems({ problems }: { readonly problems: readonly ProofProblem[] }) {
  const text = useText(verifyText);
  const say = useSay();
  const more = problems.length - mostPlaces;
  return (
    <ul className="check-problems small">
      {problems.slice(0, mostPlaces).map(({ pointer, expected, found }) => (
        <li key={`${pointer} ${expected.zh} ${found.zh}`}>
          {pointer === '' ? text.wholeFile : <code>{pointer}</code>} {text.expectedFound(say(expected), say(found))}
        </li>
      ))}
      {more > 0 && <li>{text.morePlaces(more)}</li>}
    </ul>
  );
}
