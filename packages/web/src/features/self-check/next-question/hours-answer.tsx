import type { Dossier } from '@guantong/engine';
import { useState } from 'react';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { addHours } from './change-dossier.ts';

interface HoursAnswerProps {
  readonly dossier: Dossier;
  readonly year: number;
  readonly onAnswer: (dossier: Dossier) => void;
}

export function HoursAnswer({ dossier, year, onAnswer }: HoursAnswerProps) {
  const text = useText(selfCheckText);
  const [hours, setHours] = useState({ publicHours: '', specialisedHours: '', skillTrainingHours: '' });
  const field = (name: keyof typeof hours, label: string) => (
    <TextField
      label={label}
      type="number"
      value={hours[name]}
      onChange={(value) => setHours({ ...hours, [name]: value })}
    />
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(
          addHours(dossier, {
            year,
            publicHours: hoursOf(hours.publicHours),
            specialisedHours: hoursOf(hours.specialisedHours),
            skillTrainingHours: hoursOf(hours.skillTrainingHours),
          }),
        );
      }}
    >
      <div className="review-years">
        {field('publicHours', text.publicHours)}
        {field('specialisedHours', text.specialisedHours)}
        {field('skillTrainingHours', text.skillTrainingHours)}
      </div>
      <div>
        <button type="submit" className="button button-primary">
          {text.confirm}
        </button>
      </div>
    </form>
  );
}

function hoursOf(typed: string): number {
  const hours = Number(typed);
  return Number.isFinite(hours) && hours > 0 ? hours : 0;
}
