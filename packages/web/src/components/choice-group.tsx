import { type ReactNode, useId } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceGroupProps {
  readonly legend: ReactNode;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly hideLegend?: boolean;
}

/** A few alternatives as large buttons; underneath they are radio buttons, so arrow keys work. */
export function ChoiceGroup({ legend, value, choices, onChange, hideLegend = false }: ChoiceGroupProps) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className={hideLegend ? 'visually-hidden' : 'field-label'}>{legend}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
