import { useSay, useText } from '../../lib/language/language.tsx';
import { useProblemWords } from '../states/problem-words.ts';
import type { BatchFailure, BatchLine } from './batch-action.ts';
import { tableText } from './table.text.ts';

/** The preview: what will happen to each row, and which are refused and why. */
export function BatchLines({ lines }: { readonly lines: readonly BatchLine[] }) {
  const text = useText(tableText);
  const say = useSay();
  const will = lines.filter((line) => line.kind === 'will');
  const refused = lines.filter((line) => line.kind === 'refused');
  return (
    <div className="stack">
      <p role="status">{text.previewSummary(will.length, refused.length)}</p>
      {refused.length > 0 && (
        <Group title={text.refused} tone="refused">
          {refused.map(({ key, name, whyNot }) => (
            <Line key={key} name={name} words={say(whyNot)} />
          ))}
        </Group>
      )}
      {will.length > 0 && (
        <Group title={text.willDo} tone="will">
          {will.map(({ key, name, what }) => (
            <Line key={key} name={name} words={say(what)} />
          ))}
        </Group>
      )}
    </div>
  );
}

interface BatchFailuresProps {
  readonly failed: readonly BatchFailure[];
  readonly nameOf: (key: string) => string;
}

/** Which rows could not be done, in the server's words. */
export function BatchFailures({ failed, nameOf }: BatchFailuresProps) {
  const text = useText(tableText);
  const say = useSay();
  const words = useProblemWords();
  if (failed.length === 0) return null;
  return (
    <Group title={text.failed} tone="refused">
      {failed.map((failure) => (
        <Line
          key={failure.key}
          name={nameOf(failure.key)}
          words={failure.kind === 'error' ? words(failure.error) : say(failure.whyNot)}
        />
      ))}
    </Group>
  );
}

interface GroupProps {
  readonly title: string;
  readonly tone: 'will' | 'refused';
  readonly children: React.ReactNode;
}

function Group({ title, tone, children }: GroupProps) {
  return (
    <section className="batch-group stack stack-tight">
      <h2>{title}</h2>
      <ul className={`batch-lines batch-lines-${tone}`}>{children}</ul>
    </section>
  );
}

function Line({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <li>
      <strong>{name}</strong> <span className="soft">{words}</span>
    </li>
  );
}
