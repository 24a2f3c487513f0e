import type { CaseFact } from '@guantong/contracts';
import { Button } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { colon } from '../../lib/language/punctuation.ts';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { applicationsText } from './applications.text.ts';
import type { CaseProps } from './case-props.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import { factWord } from './fact-word.ts';
import { mayDo, useTakeStep } from './use-take-step.ts';

/** The records the case rests on; the employer confirms or refutes each where it stands. */
export function CaseFacts({ view, onChanged }: CaseProps) {
  const text = useText(applicationsText);
  const step = useTakeStep({ view, onChanged });
  // The employer verifies; what it did not, the body checks before it accepts.
  const kind = (['verify-item', 'check-item'] as const).find((each) => mayDo(view, each));
  const open = view.waitingFor !== null && mayBeVerified.some((state) => state === view.state);
  const verify = (pointer: string, verdict: 'confirmed' | 'refuted') => {
    if (kind !== undefined) step.mutate({ kind, payload: { pointer, verdict } });
  };
  return (
    <section className="office-panel stack stack-tight" aria-busy={step.isPending || undefined}>
      <h2>{text.facts}</h2>
      <p className="soft">{text.factsLead}</p>
      {step.isError && <SmallProblem error={step.error} />}
      {view.facts.length === 0 && (
        <p>
          {text.noFacts} <InsideLink href="/office/dossier">{text.toDossier}</InsideLink>
        </p>
      )}
      <ul className="case-facts">
        {view.facts.map((fact) => (
          <Fact
            key={fact.pointer}
            fact={fact}
            open={open}
            busy={step.isPending}
            {...(kind !== undefined && fact.needed ? { onVerify: verify } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

/** Before a body accepts. */
const mayBeVerified: readonly CaseProps['view']['state'][] = [
  'draft',
  'employer-verification',
  'returned-by-employer',
  'body-acceptance',
  'correction',
];

interface FactProps {
  readonly fact: CaseFact;
  /** Whether facts of the case can still be verified. */
  readonly open: boolean;
  readonly busy: boolean;
  readonly onVerify?: (pointer: string, verdict: 'confirmed' | 'refuted') => void;
}

function Fact({ fact, open, busy, onVerify }: FactProps) {
  const text = useText(applicationsText);
  const say = useSay();
  const { pointer, verdict, evidence } = fact;
  const words = say(fact.words);
  const word = factWord(fact, open);
  return (
    <li>
      <div className="row row-apart">
        <span>{words}</span>
        <span className={`tag ${tones[word]}`}>{text[word]}</span>
      </div>
      {verdict?.note && <p className="soft small">{verdict.note}</p>}
      {evidence.length > 0 && <EvidenceLinks files={evidence} />}
      {onVerify !== undefined && (
        <div className="row row-tight">
          {verdict?.verdict !== 'confirmed' && (
            <Button
              size="small"
              disabled={busy}
              aria-label={`${text.confirmFact}${say(colon)}${words}`}
              onClick={() => onVerify(pointer, 'confirmed')}
            >
              {text.confirmFact}
            </Button>
          )}
          {verdict?.verdict !== 'refuted' && (
            <Button
              size="small"
              danger
              type={verdict === null ? 'default' : 'text'}
              disabled={busy}
              aria-label={`${text.refuteFact}${say(colon)}${words}`}
              onClick={() => onVerify(pointer, 'refuted')}
            >
              {verdict === null ? text.refuteFact : text.changeToRefuted}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const tones = {
  needed: 'tag-warning',
  declared: '',
  checked: 'tag-success',
  'employer-verified': 'tag-success',
  'register-verified': 'tag-success',
  refuted: 'tag-danger',
} as const;
