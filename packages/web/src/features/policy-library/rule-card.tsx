import { findRule, type PolicyLibrary, type RuleVersionWords, type RuleWords } from '@guantong/engine';
import { BasisBadge } from '../../components/badge.tsx';
import { CitationList } from '../../components/citation-list.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { ConditionTree } from './condition-tree.tsx';
import { policyLibraryText } from './policy-library.text.ts';
import { RuleCases } from './rule-cases.tsx';
import { RuleHistory } from './rule-history.tsx';
import { ruleTargetWords } from './rule-target-words.ts';
import type { View } from './view-fields.tsx';

interface RuleCardProps {
  readonly library: PolicyLibrary;
  readonly rule: RuleWords;
  readonly view: View;
}

/** One rule: what it leads to, what must be met, on which clause it rests, and who gave it its form. */
export function RuleCard({ library, rule, view }: RuleCardProps) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const version = rule.versions[0];
  if (version === undefined) return null;
  return (
    <article className="card rule-card" id={`rule-${rule.id}`}>
      <header className="rule-head">
        <h3>{say(rule.title)}</h3>
        <div className="row row-tight">
          {rule.grants === 'issue' && <span className="tag">{text.issue}</span>}
          {rule.opens === 'employer' && <span className="tag">{text.employerOpens}</span>}
          <BasisBadge basis={version.basis} />
        </div>
      </header>
      <p className="soft">
        {text.target} · {say(ruleTargetWords(rule.target))}
      </p>
      <CitationList library={library} citations={version.citations} />
      <Disclosure summary={text.condition}>
        <div className="stack rule-detail">
          <RuleForm rule={rule} version={version} />
          <RuleHistory library={library} history={version.history} />
          <OtherForms library={library} rule={rule} shown={version} view={view} />
          <RuleCases ruleId={rule.id} jurisdiction={view.jurisdiction} />
        </div>
      </Disclosure>
    </article>
  );
}

function RuleForm({ rule, version }: { readonly rule: RuleWords; readonly version: RuleVersionWords }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { language } = useLanguage();
  const separator = language === 'zh' ? '、' : ', ';
  const lists = [
    [text.waivers, version.waivers],
    [text.achievements, rule.achievements],
    [text.methods, rule.methods],
  ] as const;
  return (
    <>
      <ConditionTree condition={version.condition} />
      {version.status && (
        <p className="note">
          <strong>{text.reading}</strong>
          {say(version.status)}
        </p>
      )}
      {lists.map(
        ([title, items]) =>
          items.length > 0 && (
            <p key={title}>
              <strong className="soft">{title}</strong>
              {items.map(say).join(separator)}
            </p>
          ),
      )}
    </>
  );
}

interface OtherFormsProps extends RuleCardProps {
  readonly shown: RuleVersionWords;
}

// The forms the rule has before and after the day one looks at.
function OtherForms({ library, rule, shown, view }: OtherFormsProps) {
  const text = useText(policyLibraryText);
  const { language } = useLanguage();
  const all = findRule(library, rule.id, { jurisdiction: view.jurisdiction })?.versions ?? [];
  const others = all.filter(({ from }) => from !== shown.from);
  if (others.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h4>{text.otherForms}</h4>
      {others.map((version) => (
        <Disclosure key={version.from} summary={spanWords(version, text, (day) => sayDate(day, language))}>
          <div className="stack rule-detail">
            <ConditionTree condition={version.condition} />
            <CitationList library={library} citations={version.citations} />
          </div>
        </Disclosure>
      ))}
    </section>
  );
}

function spanWords(
  { from, to }: RuleVersionWords,
  text: typeof policyLibraryText.zh,
  day: (date: string) => string,
): string {
  return to === null ? text.inForceFrom(day(from)) : text.inForceUntil(day(from), day(to));
}
