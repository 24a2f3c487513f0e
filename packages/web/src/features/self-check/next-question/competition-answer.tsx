import {
  type CompetitionResult,
  competitionGroups,
  competitionMedalNames,
  competitionMedals,
  competitionPrizeNames,
  competitionPrizes,
  type Dossier,
  type PolicyLibrary,
} from '@guantong/engine';
import { useState } from 'react';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { competitionGroupNames } from '../../../lib/names/names.ts';
import { selfCheckText } from '../self-check.text.ts';
import { changeCompetition } from './change-dossier.ts';
import { OccupationAnswer } from './occupation-answer.tsx';
import type { CompetitionField } from './question-kind.ts';
import { RegionAnswer } from './region-answer.tsx';

interface CompetitionAnswerProps {
  readonly library: PolicyLibrary;
  readonly dossier: Dossier;
  readonly index: number;
  readonly field: CompetitionField;
  readonly onAnswer: (dossier: Dossier) => void;
}

export function CompetitionAnswer({ library, dossier, index, field, onAnswer }: CompetitionAnswerProps) {
  const text = useText(selfCheckText);
  const say = useSay();
  const change = (part: Partial<CompetitionResult>) => onAnswer(changeCompetition(dossier, index, part));
  switch (field) {
    case 'occupation':
      return <OccupationAnswer library={library} onAnswer={(occupation) => change({ occupation })} />;
    case 'region':
      return <RegionAnswer onAnswer={(region) => change({ region })} />;
    case 'rank':
      return <RankAnswer onAnswer={(rank) => change({ rank })} />;
    case 'medal':
      return (
        <Alternatives
          legend={text.medal}
          values={competitionMedals}
          say={(medal) => say(competitionMedalNames[medal])}
          onAnswer={(medal) => change({ medal })}
        />
      );
    case 'prize':
      return (
        <Alternatives
          legend={text.prize}
          values={competitionPrizes}
          say={(prize) => say(competitionPrizeNames[prize])}
          onAnswer={(prize) => change({ prize })}
        />
      );
    case 'group':
      return (
        <Alternatives
          legend={text.group}
          values={competitionGroups}
          say={(group) => say(competitionGroupNames[group])}
          onAnswer={(group) => change({ group })}
        />
      );
  }
}

interface AlternativesProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly say: (value: T) => string;
  readonly onAnswer: (value: T) => void;
}

function Alternatives<T extends string>({ legend, values, say, onAnswer }: AlternativesProps<T>) {
  return (
    <ChoiceGroup
      legend={legend}
      hideLegend
      value={undefined}
      choices={values.map((value) => ({ value, label: say(value) }))}
      onChange={(chosen) => {
        const value = values.find((each) => each === chosen);
        if (value !== undefined) onAnswer(value);
      }}
    />
  );
}

function RankAnswer({ onAnswer }: { readonly onAnswer: (rank: number) => void }) {
  const text = useText(selfCheckText);
  const [typed, setTyped] = useState('');
  const rank = Number(typed);
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (Number.isInteger(rank) && rank >= 1) onAnswer(rank);
      }}
    >
      <TextField label={text.rank} type="number" value={typed} onChange={setTyped} />
      <div>
        <button type="submit" className="button button-primary">
          {text.confirm}
        </button>
      </div>
    </form>
  );
}
