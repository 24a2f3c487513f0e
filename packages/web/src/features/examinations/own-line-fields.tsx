import './examinations.css';
import { Button } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { ChoiceInput, NumberInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { useLineError } from './blueprint-words.ts';
import { difficultyNames, questionKindNames } from './examination-words.ts';
import type { BlueprintRow, OwnLine, PaperDraft } from './paper-draft.ts';
import { papersText } from './papers.text.ts';

interface OwnLineFieldsProps {
  readonly draft: PaperDraft;
  readonly change: (part: Partial<PaperDraft>) => void;
  readonly errorAt: ErrorAt;
  readonly own: OwnLine;
  readonly row: Omit<BlueprintRow, 'own'>;
}

/** A line of the blueprint for which the bank has no sort yet. */
export function OwnLineFields({ draft, change, errorAt, own, row }: OwnLineFieldsProps) {
  const text = useText(papersText);
  const say = useSay();
  const lineError = useLineError();
  const { place, found } = row;
  const write = (part: Partial<OwnLine>) =>
    change({ own: draft.own.map((line) => (line.key === own.key ? { ...line, ...part } : line)) });
  const named = (names: Parameters<typeof optionsOf>[0]) =>
    optionsOf(names).map(({ value, title }) => ({ value, label: say(title) }));
  return (
    <section className="exam-part stack stack-tight">
      <h3>{text.ownLine}</h3>
      <div className="form-grid">
        <TextInput
          label={text.topic}
          required
          most={60}
          error={errorAt(`/blueprint/${place}/topic`)}
          value={own.topic}
          onChange={(topic) => write({ topic })}
        />
        <ChoiceInput
          label={text.kind}
          required
          value={own.kind}
          options={named(questionKindNames)}
          onChange={(kind) => write({ kind: kind === 'multiple' || kind === 'judgement' ? kind : 'single' })}
        />
        <ChoiceInput
          label={text.difficulty}
          required
          value={own.difficulty}
          options={named(difficultyNames)}
          onChange={(next) => write({ difficulty: next === 'easy' || next === 'hard' ? next : 'medium' })}
        />
        <NumberInput
          label={text.points}
          required
          min={0.1}
          max={100}
          decimals={1}
          error={errorAt(`/blueprint/${place}/points`)}
          value={own.points}
          onChange={(points) => write({ points })}
        />
        <NumberInput
          label={text.count}
          hint={text.has(found)}
          required
          min={1}
          max={200}
          error={lineError({ row, errorAt, place })}
          value={own.count}
          onChange={(count) => write({ count })}
        />
      </div>
      <div>
        <Button onClick={() => change({ own: draft.own.filter(({ key }) => key !== own.key) })}>
          {text.removeLine}
        </Button>
      </div>
    </section>
  );
}
