import type { Because } from '@guantong/engine';
import { capitalised } from '../lib/assessment/target-words.ts';
import { sayDate } from '../lib/dates.ts';
import { useLanguage, useSay, useText } from '../lib/language/language.tsx';
import { explanationText } from './explanation.text.ts';

/** The explanation of a route as a tree: each condition with its mark, and from which day it changes. */
export function BecauseTree({ because, plain = false }: BecauseTreeProps) {
  return (
    <ul className="because">
      {inPlace([because]).map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tree is rebuilt whole with every answer; positions are its only names.
        <BecauseNode key={`${node.op}-${index}`} node={node} depth={0} plain={plain} />
      ))}
    </ul>
  );
}

interface BecauseTreeProps {
  readonly because: Because;
  /** Everything unfolded, as on paper. */
  readonly plain?: boolean;
}

interface BecauseNodeProps {
  readonly node: Because;
  readonly depth: number;
  readonly plain: boolean;
}

function BecauseNode({ node, depth, plain }: BecauseNodeProps) {
  const text = useText(explanationText);
  const say = useSay();
  const line = (
    <span className="because-line">
      <span className={`because-mark because-${node.value}`} aria-hidden="true" />
      <span>
        <span className="visually-hidden">{text[`truth-${node.value}`]} · </span>
        {capitalised(say(node))}
        <BecauseChange node={node} />
      </span>
    </span>
  );
  if (node.children.length === 0) return <li>{line}</li>;
  const children = (
    <ul>
      {inPlace(node.children).map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <BecauseNode key={`${child.op}-${index}`} node={child} depth={depth + 1} plain={plain} />
      ))}
    </ul>
  );
  if (plain) {
    return (
      <li>
        {line}
        {children}
      </li>
    );
  }
  return (
    <li>
      <details open={depth < 1 || node.value !== 'true'}>
        <summary>{line}</summary>
        {children}
      </details>
    </li>
  );
}

// That all of several conditions must hold is what standing below each other means: `all` is shown by its conditions.
function inPlace(nodes: readonly Because[]): readonly Because[] {
  return nodes.flatMap((node) => (node.op === 'all' ? inPlace(node.children) : [node]));
}

// The first change of a condition that is not settled for good: from which day it holds, or until when.
function BecauseChange({ node }: { readonly node: Because }) {
  const text = useText(explanationText);
  const { language } = useLanguage();
  const next = node.spans[1];
  if (next === undefined) return null;
  const day = sayDate(next.from, language);
  return (
    <span className="because-change">
      {next.value === 'true' ? text.holdsFrom(day) : text.changesOn(day, text[`truth-${next.value}`])}
    </span>
  );
}
