import type { OpenQuestion, PolicyLibrary } from '@guantong/engine';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { useSession } from '../../../lib/session/session.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { AnswerControl } from './answer-control.tsx';
import { questionKey, questionKind } from './question-kind.ts';

interface NextQuestionProps {
  readonly library: PolicyLibrary;
  /** In the order in which answering them settles most. */
  readonly questions: readonly OpenQuestion[];
  readonly onOpenDossier: () => void;
}

/** Asks only what would change the answer, one thing at a time, in the engine's order. */
export function NextQuestion({ library, questions, onOpenDossier }: NextQuestionProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  const { request, skipped, skip, unskip, setDossier } = useSession();
  const waiting = questions.filter((question) => !skipped.includes(questionKey(question)));
  const question = waiting[0];
  if (question === undefined) return <NothingToAsk skipped={questions.length} onReview={unskip} />;
  const kind = questionKind(question, request.dossier);
  const together = waiting.filter(
    (each) => questionKind(each, request.dossier).kind === kind.kind && kind.kind === 'reviews',
  );
  const years = together.flatMap((each) => (each.year === undefined ? [] : [each.year])).sort((a, b) => a - b);
  const last = waiting.length - Math.max(together.length, 1);
  return (
    <section className="card question" aria-labelledby="next-question">
      <p className="question-count small soft">{last === 0 ? text.questionLast : text.questionsLeft(last)}</p>
      <h2 id="next-question">{years.length > 1 ? text.reviewsQuestion(years) : say(question)}</h2>
      <AnswerControl
        key={questionKey(question)}
        library={library}
        kind={kind}
        reviewYears={years}
        dossier={request.dossier}
        onAnswer={setDossier}
        onOpenDossier={onOpenDossier}
      />
      <div>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            for (const each of together.length > 0 ? together : [question]) skip(questionKey(each));
          }}
        >
          {text.skip}
        </button>
      </div>
    </section>
  );
}

function NothingToAsk({ skipped, onReview }: { readonly skipped: number; readonly onReview: () => void }) {
  const text = useText(selfCheckText);
  return (
    <div className="card question question-done" role="status">
      <h2>{skipped === 0 ? text.nothingToAsk : text.allSkipped(skipped)}</h2>
      {skipped > 0 && (
        <div>
          <button type="button" className="button" onClick={onReview}>
            {text.reviewSkipped}
          </button>
        </div>
      )}
    </div>
  );
}
