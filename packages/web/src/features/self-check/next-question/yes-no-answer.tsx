import { useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';

interface YesNoAnswerProps {
  readonly hint?: string;
  readonly onAnswer: (answer: boolean) => void;
}

export function YesNoAnswer({ hint, onAnswer }: YesNoAnswerProps) {
  const text = useText(selfCheckText);
  return (
    <div className="stack stack-tight">
      {hint && <p className="field-hint">{hint}</p>}
      <div className="row">
        <button type="button" className="button" onClick={() => onAnswer(true)}>
          {text.yes}
        </button>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {text.no}
        </button>
      </div>
    </div>
  );
}
