import { type RuleDifference as Difference, diffPolicies, type PolicyLibrary } from '@guantong/engine';
import { useMemo, useState } from 'react';
import { sayDate, today } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { policyLibraryText } from './policy-library.text.ts';
import { RuleDifference } from './rule-difference.tsx';
import { type View, ViewFields } from './view-fields.tsx';

/** Two jurisdictions or two days side by side, rule by rule. */
export function ComparePanel({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { language } = useLanguage();
  const [left, setLeft] = useState<View>(() => ({ jurisdiction: 'CN', on: today() }));
  const [right, setRight] = useState<View>(() => ({ jurisdiction: otherThanNational(library), on: today() }));
  const [onlyChanges, setOnlyChanges] = useState(true);
  const differences = useMemo(() => diffPolicies(library, left, right), [library, left, right]);
  // Two places are told apart by their names, two days of one place by the days.
  const nameOf = ({ jurisdiction, on }: View) =>
    left.jurisdiction === right.jurisdiction ? sayDate(on, language) : say(placeName(jurisdiction));
  const names = [nameOf(left), nameOf(right)] as const;
  const kindWords = (change: Difference['change']) => {
    if (change === 'added') return text.onlyIn(names[1]);
    return change === 'removed' ? text.onlyIn(names[0]) : text[`change-${change}`];
  };
  const groups = changes.map((change) => ({ change, rules: differences.filter((each) => each.change === change) }));
  const shown = groups.filter(({ change, rules }) => rules.length > 0 && !(onlyChanges && change === 'same'));
  const same = differences.filter(({ change }) => change === 'same').length;
  return (
    <div className="stack stack-wide">
      <div className="compare-sides">
        <fieldset className="card stack">
          <legend className="visually-hidden">{text.left}</legend>
          <ViewFields library={library} view={left} onChange={setLeft} />
        </fieldset>
        <fieldset className="card stack">
          <legend className="visually-hidden">{text.right}</legend>
          <ViewFields library={library} view={right} onChange={setRight} />
        </fieldset>
      </div>
      <div className="row row-apart">
        <p role="status">
          {same === differences.length
            ? text.compareNone
            : text.compareSummary(differences.length - same, differences.length)}
        </p>
        <label className="check">
          <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)} />
          <span>{text.onlyChanges}</span>
        </label>
      </div>
      {shown.length > 1 && (
        <nav aria-label={text.jump}>
          <ul className="compare-jumps">
            {shown.map(({ change, rules }) => (
              <li key={change}>
                <button type="button" className={`tag change-${change}`} onClick={() => jumpTo(headingOf(change))}>
                  {text.changeCount(kindWords(change), rules.length)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ change, rules }) => (
        <section key={change} className="stack" aria-labelledby={headingOf(change)}>
          <h2 id={headingOf(change)} tabIndex={-1} className="compare-heading">
            {text.changeCount(kindWords(change), rules.length)}
          </h2>
          {rules.map((difference) => (
            <RuleDifference key={difference.id} library={library} difference={difference} names={names} />
          ))}
        </section>
      ))}
    </div>
  );
}

const changes = ['changed', 'added', 'removed', 'same'] as const satisfies readonly Difference['change'][];

function headingOf(change: Difference['change']): string {
  return `compare-${change}`;
}

// A fragment in the address would be read as the document that a citation leads to.
function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function otherThanNational({ bundle }: PolicyLibrary): string {
  return bundle.packs.find((pack) => pack.jurisdiction !== 'CN')?.jurisdiction ?? 'CN';
}
