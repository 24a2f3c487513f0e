import { skillLevelNames, skillLevels, titleLevelNames, titleLevels } from '@guantong/engine';
import { Field } from '../../../components/field.tsx';
import { capitalised } from '../../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import type { Held } from './first-answers.ts';

interface HeldFieldProps {
  readonly value: Held | undefined;
  readonly onChange: (held: Held | undefined) => void;
}

/** The first question: the level held, on either track. */
export function HeldField({ value, onChange }: HeldFieldProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  return (
    <Field label={text.heldLabel} hint={text.heldHint} required>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={heldKey(value)}
          onChange={(event) => onChange(parseHeld(event.target.value))}
        >
          <option value="">{text.choose}</option>
          <optgroup label={text.skillTrack}>
            {skillLevels.map((level) => (
              <option key={level} value={`skill-level:${level}`}>
                {capitalised(say(skillLevelNames[level]))}
              </option>
            ))}
          </optgroup>
          <optgroup label={text.titleTrack}>
            {titleLevels.map((level) => (
              <option key={level} value={`title:${level}`}>
                {text.titleLevel(say(titleLevelNames[level]))}
              </option>
            ))}
          </optgroup>
          <option value="nothing">{text.heldNothing}</option>
        </select>
      )}
    </Field>
  );
}

function heldKey(held: Held | undefined): string {
  if (held === undefined) return '';
  return held.kind === 'nothing' ? 'nothing' : `${held.kind}:${held.level}`;
}

function parseHeld(key: string): Held | undefined {
  if (key === 'nothing') return { kind: 'nothing' };
  const name = key.slice(key.indexOf(':') + 1);
  const skill = skillLevels.find((level) => key.startsWith('skill-level:') && level === name);
  if (skill !== undefined) return { kind: 'skill-level', level: skill };
  const title = titleLevels.find((level) => key.startsWith('title:') && level === name);
  return title === undefined ? undefined : { kind: 'title', level: title };
}
