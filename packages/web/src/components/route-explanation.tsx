import type { CitedText, CodedText, PolicyLibrary, RouteAssessment } from '@guantong/engine';
import { capitalised } from '../lib/assessment/target-words.ts';
import { useLanguage, useSay, useText } from '../lib/language/language.tsx';
import { BecauseTree } from './because-tree.tsx';
import { CitationLink, CitationList } from './citation-list.tsx';
import { explanationText } from './explanation.text.ts';

interface RouteExplanationProps {
  readonly library: PolicyLibrary;
  readonly route: RouteAssessment;
}

/** Why a route stands as it does: the tree, what was assumed, what is not asked for, what to keep in mind, on what it rests. */
export function RouteExplanation({ library, route }: RouteExplanationProps) {
  const text = useText(explanationText);
  return (
    <div className="stack explanation">
      <BecauseTree because={route.because} />
      <Sentences title={text.assumptions} sentences={route.assumptions} />
      <CitedSentences library={library} title={text.waivers} sentences={route.waivers} />
      <CitedSentences library={library} title={text.notices} sentences={route.notices} />
      <Words title={text.achievements} words={route.achievements} />
      <Words title={text.methods} words={route.methods} />
      <section className="stack stack-tight">
        <h4>{text.citations}</h4>
        <CitationList library={library} citations={route.citations} />
      </section>
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly CodedText[];
}

function Sentences({ title, sentences }: SentencesProps) {
  const say = useSay();
  if (sentences.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h4>{title}</h4>
      <ul className="plain-list">
        {sentences.map((sentence) => (
          <li key={sentence.code}>{capitalised(say(sentence))}</li>
        ))}
      </ul>
    </section>
  );
}

interface WordsProps {
  readonly title: string;
  readonly words: readonly CodedText[];
}

function Words({ title, words }: WordsProps) {
  const say = useSay();
  const { language } = useLanguage();
  if (words.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h4>{title}</h4>
      <p>{words.map(say).join(language === 'zh' ? '、' : ', ')}</p>
    </section>
  );
}

interface CitedSentencesProps {
  readonly library: PolicyLibrary;
  readonly title: string;
  readonly sentences: readonly CitedText[];
}

function CitedSentences({ library, title, sentences }: CitedSentencesProps) {
  const say = useSay();
  if (sentences.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h4>{title}</h4>
      <ul className="plain-list">
        {sentences.map((sentence, index) => (
          <li key={sentence.code}>
            {capitalised(say(sentence))}{' '}
            {endsItsSource(sentences, index) &&
              sentence.citations
                .slice(0, 1)
                .map((citation) => <CitationLink key={citation.doc} library={library} citation={citation} />)}
          </li>
        ))}
      </ul>
    </section>
  );
}

// A row of sentences from one clause names it once, at its last.
function endsItsSource(sentences: readonly CitedText[], index: number): boolean {
  const [here, after] = [sentences[index]?.citations[0], sentences[index + 1]?.citations[0]];
  return here?.doc !== after?.doc || here?.clause !== after?.clause;
}
