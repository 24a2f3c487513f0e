import { type Dossier, type ReviewResult, reviewResultNames, reviewResults } from '@guantong/engine';
import { useState } from 'react';
import { Disclosure } from '../../../components/disclosure.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { capitalised } from '../../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { addReviews } from './change-dossier.ts';

interface ReviewsAnswerProps {
  readonly dossier: Dossier;
  readonly years: readonly number[];
  readonly onAnswer: (dossier: Dossier) => void;
}

/** The years a route asks for, together: one touch where all were passed, else year by year. */
export function ReviewsAnswer({ dossier, years, onAnswer }: ReviewsAnswerProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  const [resultByYear, setResultByYear] = useState<Readonly<Record<number, ReviewResult>>>({});
  const given = years.flatMap((year) => {
    const result = resultByYear[year];
    return result === undefined ? [] : [{ year, result }];
  });
  return (
    <div className="stack">
      <div>
        <button
          type="button"
          className="button button-primary"
          onClick={() =>
            onAnswer(
              addReviews(
                dossier,
                years.map((year) => ({ year, result: 'competent' })),
              ),
            )
          }
        >
          {years.length === 1 ? text.reviewPassed : text.reviewsAllPassed}
        </button>
      </div>
      <Disclosure summary={years.length === 1 ? text.reviewOther : text.reviewsOneByOne}>
        <div className="review-years">
          {years.map((year) => (
            <SelectField
              key={year}
              label={text.reviewYear(year)}
              value={resultByYear[year] ?? ''}
              options={reviewResults.map((result) => ({
                value: result,
                label: capitalised(say(reviewResultNames[result])),
              }))}
              onChange={(value) => {
                const result = reviewResults.find((each) => each === value);
                const { [year]: _, ...rest } = resultByYear;
                setResultByYear(result === undefined ? rest : { ...rest, [year]: result });
              }}
            />
          ))}
        </div>
        <div className="after-fields">
          <button
            type="button"
            className="button"
            disabled={given.length === 0}
            onClick={() => onAnswer(addReviews(dossier, given))}
          >
            {text.confirm}
          </button>
        </div>
      </Disclosure>
    </div>
  );
}
