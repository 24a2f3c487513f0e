import type { Occupation, PolicyLibrary } from '@guantong/engine';
import { OccupationField } from '../../../components/occupation-field.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';

interface OccupationAnswerProps {
  readonly library: PolicyLibrary;
  readonly onAnswer: (occupation: Occupation) => void;
}

export function OccupationAnswer({ library, onAnswer }: OccupationAnswerProps) {
  const text = useText(selfCheckText);
  return (
    <OccupationField
      library={library}
      label={text.occupation}
      value=""
      onChange={(occupation) => {
        if (occupation !== '') onAnswer(occupation);
      }}
    />
  );
}
