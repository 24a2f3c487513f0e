import type { Dossier, PolicyLibrary } from '@guantong/engine';
import { useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { changeAward, changeEducation } from './change-dossier.ts';
import { CompetitionAnswer } from './competition-answer.tsx';
import { EmployerAnswer } from './employer-answer.tsx';
import { EmploymentAnswer } from './employment-answer.tsx';
import { HoursAnswer } from './hours-answer.tsx';
import { OccupationAnswer } from './occupation-answer.tsx';
import type { QuestionKind } from './question-kind.ts';
import { RegionAnswer } from './region-answer.tsx';
import { ReviewsAnswer } from './reviews-answer.tsx';

export interface AnswerControlProps {
  readonly library: PolicyLibrary;
  readonly kind: QuestionKind;
  readonly reviewYears: readonly number[];
  readonly dossier: Dossier;
  readonly onAnswer: (dossier: Dossier) => void;
  readonly onOpenDossier: () => void;
}

/** The control that fits the kind of missing fact. */
export function AnswerControl({ library, kind, reviewYears, dossier, onAnswer, onOpenDossier }: AnswerControlProps) {
  const text = useText(selfCheckText);
  switch (kind.kind) {
    case 'employment':
      return <EmploymentAnswer {...{ library, dossier, onAnswer }} index={kind.index} field={kind.field} />;
    case 'employer':
      return <EmployerAnswer {...{ dossier, onAnswer }} index={kind.index} field={kind.field} />;
    case 'award-region':
      return <RegionAnswer onAnswer={(region) => onAnswer(changeAward(dossier, kind.index, { region }))} />;
    case 'competition':
      return <CompetitionAnswer {...{ library, dossier, onAnswer }} index={kind.index} field={kind.field} />;
    case 'reviews':
      return <ReviewsAnswer {...{ dossier, onAnswer }} years={reviewYears.length === 0 ? [kind.year] : reviewYears} />;
    case 'hours':
      return <HoursAnswer {...{ dossier, onAnswer }} year={kind.year} />;
    case 'related-occupations':
      return (
        <OccupationAnswer
          library={library}
          onAnswer={(code) => onAnswer(changeEducation(dossier, kind.index, [code]))}
        />
      );
    case 'record':
      return (
        <button type="button" className="button button-primary" onClick={onOpenDossier}>
          {text.openDossier}
        </button>
      );
  }
}
