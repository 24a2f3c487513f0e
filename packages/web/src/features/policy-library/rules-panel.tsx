import { listRules, type PolicyLibrary, type RuleWords, routeKinds } from '@guantong/engine';
import { useMemo, useState } from 'react';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../lib/dates.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { routeKindNames } from '../../lib/names/names.ts';
import { findDocument } from '../../lib/policy/documents.ts';
import { policyLibraryText } from './policy-library.text.ts';
import { RuleCard } from './rule-card.tsx';
import { type View, ViewFields } from './view-fields.tsx';

/** The rules of a jurisdiction and all above it on a day, by kind. */
export function RulesPanel({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const [view, setView] = useState<View>(() => ({ jurisdiction: 'CN', on: today() }));
  const [words, setWords] = useState('');
  const rules = useMemo(() => listRules(library, view), [library, view]);
  const found = rules.filter((rule) => mentions(library, rule, words.trim().toLowerCase()));
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <ViewFields library={library} view={view} onChange={setView} />
        <TextField label={text.find} hint={text.findHint} type="search" value={words} onChange={setWords} />
        <p className="soft" role="status">
          {found.length === 0 ? text.rulesNone : text.rulesCount(found.length)}
        </p>
      </div>
      {routeKinds.map((kind) => {
        const ofKind = found.filter((rule) => rule.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section className="stack" key={kind}>
            <h2>{say(routeKindNames[kind])}</h2>
            {ofKind.map((rule) => (
              <RuleCard key={rule.id} library={library} rule={rule} view={view} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function mentions(library: PolicyLibrary, rule: RuleWords, words: string): boolean {
  if (words === '') return true;
  const documents = rule.versions.flatMap(({ citations }) =>
    citations.flatMap(({ doc, number, clause }) => [number, clause, findDocument(library, doc)?.title.zh]),
  );
  return [rule.id, rule.title.zh, rule.title.en, ...documents].some((each) => each?.toLowerCase().includes(words));
}
