import type { Meeting } from '@guantong/contracts';
import type { BallotChoice, BallotRound } from '@guantong/proofs';
import { useEffect, useRef, useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ownPartText } from './own-part.text.ts';

type Item = Meeting['items'][number];
type Choices = Readonly<Record<string, BallotChoice>>;

interface BallotFormProps {
  readonly round: BallotRound;
  readonly items: readonly Item[];
  readonly isCasting: boolean;
  /** With a choice for every item of the round. */
  readonly onCast: (choices: Choices) => void;
}

/** A card for each candidate, then everything once more, then the box. */
export function BallotForm({ round, items, isCasting, onCast }: BallotFormProps) {
  const text = useText(ownPartText);
  const [choices, setChoices] = useState<Choices>({});
  const [isReviewed, setReviewed] = useState(false);
  const done = Object.keys(choices).length;
  if (isReviewed) {
    return (
      <Review {...{ items, choices, isCasting }} onBack={() => setReviewed(false)} onCast={() => onCast(choices)} />
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setReviewed(true);
      }}
    >
      {items.map((item) => (
        <Card
          key={item.itemId}
          item={item}
          choice={choices[item.itemId]}
          onChoose={(choice) => setChoices({ ...choices, [item.itemId]: choice })}
        />
      ))}
      <div className="ballot-foot">
        <span role="status">{text.chosen(done, round.items.length)}</span>
        <button type="submit" className="button button-primary" disabled={done < round.items.length}>
          {text.review}
        </button>
      </div>
    </form>
  );
}

const options = ['yes', 'no', 'abstain'] as const satisfies readonly BallotChoice[];

interface CardProps {
  readonly item: Item;
  readonly choice: BallotChoice | undefined;
  readonly onChoose: (choice: BallotChoice) => void;
}

function Card({ item, choice, onChoose }: CardProps) {
  const text = useText(ownPartText);
  return (
    <fieldset className="ballot-card">
      <legend>
        <ItemWords item={item} />
      </legend>
      <div className="ballot-choices">
        {options.map((option) => (
          <label key={option} className="choice ballot-choice">
            <input
              type="radio"
              name={item.itemId}
              value={option}
              checked={choice === option}
              onChange={() => onChoose(option)}
            />
            {text[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ItemWords({ item: { place, targetWords, caseCode, application } }: { readonly item: Item }) {
  const text = useText(ownPartText);
  const say = useSay();
  return (
    <>
      <strong>
        {text.choiceFor(place)} {application?.name ?? (caseCode !== null && text.caseCode(caseCode))}
      </strong>
      <br />
      <span className="soft small">
        {[say(targetWords), application?.employerName, application?.number].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

interface ReviewProps extends Pick<BallotFormProps, 'items' | 'isCasting'> {
  readonly choices: Choices;
  readonly onBack: () => void;
  readonly onCast: () => void;
}

function Review({ items, choices, isCasting, onBack, onCast }: ReviewProps) {
  const text = useText(ownPartText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {text.reviewTitle}
      </h3>
      <ul className="plain-rows">
        {items.map((item) => {
          const choice = choices[item.itemId];
          return (
            <li key={item.itemId} className="row row-apart">
              <span>
                <ItemWords item={item} />
              </span>
              <strong className={`ballot-chosen ballot-chosen-${choice}`}>{choice && text[choice]}</strong>
            </li>
          );
        })}
      </ul>
      <p className="note note-warning">{text.reviewLead}</p>
      <div className="ballot-foot">
        <button type="button" className="button" disabled={isCasting} onClick={onBack}>
          {text.change}
        </button>
        <button type="button" className="button button-primary" disabled={isCasting} onClick={onCast}>
          {text.cast}
        </button>
      </div>
    </div>
  );
}
