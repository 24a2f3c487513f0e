import type { ReviewImportResult } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { peopleText } from './people.text.ts';

type ReviewItem = ReviewImportResult['items'][number];

/** What becomes of each row of a sheet of reviews; what cannot be written comes first. */
export function ReviewRows({ result: { preview, items } }: { readonly result: ReviewImportResult }) {
  const text = useText(peopleText);
  const sorted = items.toSorted((a, b) => urgency[a.result] - urgency[b.result] || a.row - b.row);
  return (
    <ul className="plain-rows">
      {sorted.map((item) => (
        <li key={item.row}>
          <ReviewRow item={item} state={preview || item.result !== 'new' ? text[item.result] : text.written} />
        </li>
      ))}
    </ul>
  );
}

function ReviewRow({ item, state }: { readonly item: ReviewItem; readonly state: string }) {
  const text = useText(peopleText);
  const say = useSay();
  const { row, name, words, result, why } = item;
  return (
    <>
      <div className="row row-apart">
        <span>
          <span className="soft">{text.row(row)}</span> {name} {words !== null && say(words)}
        </span>
        <span className={`tag ${tones[result]}`}>{state}</span>
      </div>
      {why !== null && <p className="small">{say(why)}</p>}
    </>
  );
}

const urgency = { faulty: 0, contradicts: 1, new: 2, present: 3 } as const;
const tones = { faulty: 'tag-danger', contradicts: 'tag-danger', new: 'tag-success', present: '' } as const;
