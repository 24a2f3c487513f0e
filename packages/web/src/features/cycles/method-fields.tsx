import { skillLevelNames, type Text, titleLevelNames } from '@guantong/engine';
import { Button } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ChoiceInput, NumberInput } from '../../office/form/plain-inputs.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import type { DraftMethod, DraftProps } from './cycle-draft.ts';
import { cyclesText } from './cycles.text.ts';

/** How each level is evaluated. Whether the weights add up is for the checks of publication to judge. */
export function MethodFields({ draft, onChange }: DraftProps) {
  const text = useText(cyclesText);
  return (
    <fieldset className="office-panel stack cycle-part">
      <legend>{text.methods}</legend>
      <p className="soft">{draft.levels.length === 0 ? text.chooseLevels : text.methodsLead}</p>
      {draft.levels.map((level) => (
        <LevelMethods key={level} level={level} draft={draft} onChange={onChange} />
      ))}
    </fieldset>
  );
}

function LevelMethods({ level, draft, onChange }: DraftProps & { readonly level: string }) {
  const text = useText(cyclesText);
  const say = useSay();
  const names: Readonly<Record<string, Text>> = draft.kind === 'title-review' ? titleLevelNames : skillLevelNames;
  const name = names[level];
  const combined = draft.methods.filter((method) => method.level === level);
  const sum = combined.reduce((total, { weight }) => total + (weight ?? 0), 0);
  const change = (key: number, part: Partial<DraftMethod>) =>
    onChange({ methods: draft.methods.map((method) => (method.key === key ? { ...method, ...part } : method)) });
  const add = () => {
    const key = Math.max(0, ...draft.methods.map((method) => method.key)) + 1;
    const unused = methodKeys.find((method) => !combined.some((each) => each.method === method)) ?? 'dossier-review';
    onChange({ methods: [...draft.methods, { key, level, method: unused, weight: 100 - sum, passMark: 60 }] });
  };
  return (
    <section className="stack stack-tight cycle-level">
      <div className="row row-apart">
        <h2>{name === undefined ? level : say(name)}</h2>
        <span className={sum === 100 ? 'tag' : 'tag tag-warning'}>{text.total(sum)}</span>
      </div>
      {combined.map((method) => (
        <MethodRow
          key={method.key}
          method={method}
          onChange={(part) => change(method.key, part)}
          onRemove={() => onChange({ methods: draft.methods.filter(({ key }) => key !== method.key) })}
        />
      ))}
      {combined.length < methodKeys.length && (
        <div>
          <Button onClick={add}>{text.addMethod}</Button>
        </div>
      )}
    </section>
  );
}

const methodKeys = ['theory', 'skill', 'dossier-review', 'interview', 'competition'] as const;

interface MethodRowProps {
  readonly method: DraftMethod;
  readonly onChange: (part: Partial<DraftMethod>) => void;
  readonly onRemove: () => void;
}

function MethodRow({ method: { method, weight, passMark }, onChange, onRemove }: MethodRowProps) {
  const text = useText(cyclesText);
  const say = useSay();
  return (
    <div className="cycle-method">
      <ChoiceInput
        label={text.method}
        required
        value={method}
        options={methodKeys.map((key) => ({ value: key, label: say(methodNames[key]) }))}
        onChange={(next) => onChange({ method: methodKeys.find((key) => key === next) ?? method })}
      />
      <NumberInput
        label={text.weight}
        required
        min={1}
        max={100}
        value={weight}
        onChange={(next) => onChange({ weight: next })}
      />
      <NumberInput
        label={text.passMark}
        required
        min={0}
        max={100}
        value={passMark}
        onChange={(next) => onChange({ passMark: next })}
      />
      <Button onClick={onRemove}>{text.remove}</Button>
    </div>
  );
}
