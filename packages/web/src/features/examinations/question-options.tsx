import './examinations.css';
import { Button } from 'antd';
import { useId } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { TextInput } from '../../office/form/plain-inputs.tsx';
import { type DraftOption, letterAt, type QuestionDraft, withRight } from './question-draft.ts';
import { questionsText } from './questions.text.ts';

interface QuestionOptionsProps {
  readonly draft: QuestionDraft;
  readonly change: (part: Partial<QuestionDraft>) => void;
  readonly errorAt: ErrorAt;
}

const most = 8;

/** The options of a question and which of them are right; a judgement only has its answer. */
export function QuestionOptions({ draft, change, errorAt }: QuestionOptionsProps) {
  const text = useText(questionsText);
  const { kind, options } = draft;
  const faults = [errorAt('/options'), errorAt('/correct')].filter((each) => each !== undefined);
  return (
    <div className="stack stack-tight">
      {kind === 'judgement' ? (
        <Verdict {...{ draft, change }} />
      ) : (
        <fieldset className="exam-question">
          <legend className="field-label">{text.options}</legend>
          <p className="field-hint">{text.optionsHint}</p>
          <div className="stack stack-tight">
            {options.map((option, index) => (
              <OptionRow
                // biome-ignore lint/suspicious/noArrayIndexKey: an option is its letter
                key={index}
                {...{ draft, change, errorAt, option, index }}
              />
            ))}
          </div>
          <div className="row row-tight exam-option-tools">
            <Button
              disabled={options.length >= most}
              onClick={() => change({ options: [...options, { text: '', right: false }] })}
            >
              {text.addOption}
            </Button>
            <Button disabled={options.length <= 2} onClick={() => change({ options: options.slice(0, -1) })}>
              {text.removeOption}
            </Button>
          </div>
        </fieldset>
      )}
      {faults.map((fault) => (
        <span key={fault} className="field-error" role="alert">
          {fault}
        </span>
      ))}
    </div>
  );
}

function Verdict({ draft, change }: Omit<QuestionOptionsProps, 'errorAt'>) {
  const text = useText(questionsText);
  return (
    <ChoiceGroup
      legend={text.judgementHint}
      value={draft.verdict}
      choices={[
        { value: 'A', label: text.isRight },
        { value: 'B', label: text.isWrong },
      ]}
      onChange={(verdict) => change({ verdict: verdict === 'A' ? 'A' : 'B' })}
    />
  );
}

interface OptionRowProps extends QuestionOptionsProps {
  readonly option: DraftOption;
  readonly index: number;
}

function OptionRow({ draft, change, errorAt, option, index }: OptionRowProps) {
  const text = useText(questionsText);
  const name = useId();
  const letter = letterAt(index);
  return (
    <div className="exam-option-row">
      <TextInput
        label={text.option(letter)}
        most={500}
        error={errorAt(`/options/${index}/text`)}
        value={option.text}
        onChange={(next) =>
          change({ options: draft.options.map((each, at) => (at === index ? { ...each, text: next } : each)) })
        }
      />
      <label className="choice">
        <input
          type={draft.kind === 'single' ? 'radio' : 'checkbox'}
          name={draft.kind === 'single' ? 'right' : name}
          checked={option.right}
          onChange={(event) => change({ options: withRight(draft, index, event.target.checked) })}
        />
        {text.right(letter)}
      </label>
    </div>
  );
}
