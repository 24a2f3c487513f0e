import { diffPolicies, type PolicyLibrary, type RuleDifference, type RuleVersionWords } from '@guantong/engine';
import { useMemo, useState } from 'react';
import { CitationList } from '../../components/citation-list.tsx';
import { today } from '../../lib/dates.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ConditionTree } from './condition-tree.tsx';
import { policyLibraryText } from './policy-library.text.ts';
import { type View, ViewFields } from './view-fields.tsx';

/** Two jurisdictions or two days side by side, rule by rule. */
export function ComparePanel({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(policyLibraryText);
  const [left, setLeft] = useState<View>(() => ({ jurisdiction: 'CN', on: today() }));
  const [right, setRight] = useState<View>(() => ({ jurisdiction: otherThanNational(library), on: today() }));
  const [onlyChanges, setOnlyChanges] = useState(true);
  const differences = useMemo(() => diffPolicies(library, left, right), [library, left, right]);
  const changed = differences.filter(({ change }) => change !== 'same');
  const shown = onlyChanges ? changed : differences;
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
          {changed.length === 0 ? text.compareNone : text.compareSummary(changed.length, differences.length)}
        </p>
        <label className="check">
          <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)} />
          <span>{text.onlyChanges}</span>
        </label>
      </div>
      {shown.map((difference) => (
        <Difference key={difference.id} library={library} difference={difference} />
      ))}
    </div>
  );
}

function Difference({ library, difference }: { readonly library: PolicyLibrary; readonly difference: RuleDifference }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { change, title, left, right } = difference;
  return (
    <article className="card stack">
      <header className="rule-head">
        <h2 className="difference-title">{say(title)}</h2>
        <span className={`tag change-${change}`}>{text[`change-${change}`]}</span>
      </header>
      <div className="compare-sides">
        <Side library={library} label={text.left} version={left} other={right} />
        <Side library={library} label={text.right} version={right} other={left} />
      </div>
    </article>
  );
}

interface SideProps {
  readonly library: PolicyLibrary;
  readonly label: string;
  readonly version: RuleVersionWords | null;
  readonly other: RuleVersionWords | null;
}

function Side({ library, label, version, other }: SideProps) {
  const text = useText(policyLibraryText);
  const say = useSay();
  return (
    <div className="stack stack-tight compare-side">
      <h3 className="visually-hidden">{label}</h3>
      {version === null ? (
        <p className="soft">{text.absent}</p>
      ) : (
        <>
          <ConditionTree condition={version.condition} other={other?.condition} />
          {version.waivers.length > 0 && (
            <p className="small soft">
              {text.waivers}：{version.waivers.map(say).join('、')}
            </p>
          )}
          <CitationList library={library} citations={version.citations} />
        </>
      )}
    </div>
  );
}

function otherThanNational({ bundle }: PolicyLibrary): string {
  return bundle.packs.find((pack) => pack.jurisdiction !== 'CN')?.jurisdiction ?? 'CN';
}
