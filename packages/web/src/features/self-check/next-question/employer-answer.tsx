import {
  type Dossier,
  employerKindNames,
  employerKinds,
  employerOwnershipNames,
  employerOwnerships,
} from '@guantong/engine';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { capitalised } from '../../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { changeEmployer } from './change-dossier.ts';
import type { EmployerField } from './question-kind.ts';
import { RegionAnswer } from './region-answer.tsx';

interface EmployerAnswerProps {
  readonly dossier: Dossier;
  readonly index: number;
  readonly field: EmployerField;
  readonly onAnswer: (dossier: Dossier) => void;
}

export function EmployerAnswer({ dossier, index, field, onAnswer }: EmployerAnswerProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  switch (field) {
    case 'region':
      return <RegionAnswer onAnswer={(region) => onAnswer(changeEmployer(dossier, index, { region }))} />;
    case 'kind':
      return (
        <ChoiceGroup
          legend={text.employerKind}
          hideLegend
          value={undefined}
          choices={employerKinds.map((kind) => ({ value: kind, label: capitalised(say(employerKindNames[kind])) }))}
          onChange={(value) => {
            const kind = employerKinds.find((each) => each === value);
            if (kind) onAnswer(changeEmployer(dossier, index, { kind }));
          }}
        />
      );
    case 'ownership':
      return (
        <ChoiceGroup
          legend={text.ownership}
          hideLegend
          value={undefined}
          choices={employerOwnerships.map((each) => ({
            value: each,
            label: capitalised(say(employerOwnershipNames[each])),
          }))}
          onChange={(value) => {
            const ownership = employerOwnerships.find((each) => each === value);
            if (ownership) onAnswer(changeEmployer(dossier, index, { ownership }));
          }}
        />
      );
  }
}
