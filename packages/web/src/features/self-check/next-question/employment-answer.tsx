import { type Dossier, type PolicyLibrary, type SkillLevel, skillLevelNames, skillLevels } from '@guantong/engine';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { capitalised } from '../../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { changeEmployment } from './change-dossier.ts';
import { OccupationAnswer } from './occupation-answer.tsx';
import type { EmploymentField } from './question-kind.ts';
import { YesNoAnswer } from './yes-no-answer.tsx';

interface EmploymentAnswerProps {
  readonly library: PolicyLibrary;
  readonly dossier: Dossier;
  readonly index: number;
  readonly field: EmploymentField;
  readonly onAnswer: (dossier: Dossier) => void;
}

export function EmploymentAnswer({ library, dossier, index, field, onAnswer }: EmploymentAnswerProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  switch (field) {
    case 'frontLine':
      return (
        <YesNoAnswer
          hint={text.frontLineHint}
          onAnswer={(frontLine) => onAnswer(changeEmployment(dossier, index, { frontLine }))}
        />
      );
    case 'skilledWork':
      return (
        <YesNoAnswer
          hint={text.skilledWorkHint}
          onAnswer={(skilledWork) => onAnswer(changeEmployment(dossier, index, { skilledWork }))}
        />
      );
    case 'occupation':
      return (
        <OccupationAnswer
          library={library}
          onAnswer={(occupation) => onAnswer(changeEmployment(dossier, index, { occupation }))}
        />
      );
    case 'appointedSkillLevel':
      return (
        <ChoiceGroup
          legend={text.appointedLevel}
          hideLegend
          value={undefined}
          choices={skillLevels.map((level) => ({ value: level, label: capitalised(say(skillLevelNames[level])) }))}
          onChange={(value) => {
            const appointedSkillLevel = skillLevelOf(value);
            if (appointedSkillLevel) onAnswer(changeEmployment(dossier, index, { appointedSkillLevel }));
          }}
        />
      );
  }
}

function skillLevelOf(value: string): SkillLevel | undefined {
  return skillLevels.find((level) => level === value);
}
