import type { RuleDifference as Difference, PolicyLibrary, RuleVersionWords } from '@guantong/engine';
import { BasisBadge } from '../../components/badge.tsx';
import { CitationList } from '../../components/citation-list.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { ConditionList, ConditionTree } from './condition-tree.tsx';
import { policyLibraryText } from './policy-library.text.ts';
import { splitConditions } from './split-conditions.ts';

interface RuleDifferenceProps {
  readonly library: PolicyLibrary;
  readonly difference: Difference;
  /** What is compared, in words: left, right. */
  readonly names: readonly [left: string, right: string];
}

/** One rule of a comparison: what differs side by side, what is equal or stands on one side only folded away. */
export function RuleDifference({ library, difference, names }: RuleDifferenceProps) {
  const { title, change, left, right } = difference;
  const say = useSay();
  const only = right ?? left;
  return (
    <article className="card stack stack-tight">
      <header className="rule-head">
        <h3 className="difference-title">{say(title)}</h3>
        {only !== null && only.basis !== 'quoted' && <BasisBadge basis={only.basis} />}
      </header>
      {change === 'changed' && left !== null && right !== null ? (
        <BothSides library={library} left={left} right={right} names={names} />
      ) : (
        only !== null && <OneSide library={library} version={only} />
      )}
    </article>
  );
}

interface SideProps {
  readonly library: PolicyLibrary;
  readonly version: RuleVersionWords;
}

function OneSide({ library, version }: SideProps) {
  const text = useText(policyLibraryText);
  return (
    <>
      <CitationList library={library} citations={version.citations} />
      <Disclosure summary={text.condition}>
        <div className="stack stack-tight rule-detail">
          <ConditionTree condition={version.condition} />
          <Waivers version={version} />
        </div>
      </Disclosure>
    </>
  );
}

interface BothSidesProps extends Pick<RuleDifferenceProps, 'library' | 'names'> {
  readonly left: RuleVersionWords;
  readonly right: RuleVersionWords;
}

function BothSides({ library, left, right, names }: BothSidesProps) {
  const text = useText(policyLibraryText);
  const split = splitConditions(left.condition, right.condition);
  const waiversDiffer = codesOf(left) !== codesOf(right);
  const side = (label: string, version: RuleVersionWords, own: typeof split.left, others: typeof split.left) => (
    <div className="stack stack-tight compare-side">
      <h4 className="soft small">{label}</h4>
      {own.length === 0 ? (
        <p className="soft">{text.nothingMore}</p>
      ) : (
        <ConditionList conditions={own} others={[...others, ...split.shared]} />
      )}
      {waiversDiffer && <Waivers version={version} />}
      <CitationList library={library} citations={version.citations} />
    </div>
  );
  return (
    <>
      <div className="compare-sides">
        {side(names[0], left, split.left, split.right)}
        {side(names[1], right, split.right, split.left)}
      </div>
      {split.shared.length > 0 && (
        <Disclosure summary={text.sharedConditions(split.shared.length)}>
          <div className="rule-detail">
            <ConditionList conditions={split.shared} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

function codesOf({ waivers }: RuleVersionWords): string {
  return waivers.map(({ code }) => code).join(' ');
}

function Waivers({ version }: { readonly version: RuleVersionWords }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { language } = useLanguage();
  if (version.waivers.length === 0) return null;
  const [colon, comma] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return (
    <p className="small soft">
      {text.waivers}
      {colon}
      {version.waivers.map(say).join(comma)}
    </p>
  );
}
