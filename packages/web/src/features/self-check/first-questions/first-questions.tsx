import { type PolicyLibrary, type TitleSeries, titleSeries, titleSeriesNames } from '@guantong/engine';
import { useState } from 'react';
import { DateField } from '../../../components/date-field.tsx';
import { OccupationField } from '../../../components/occupation-field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { capitalised } from '../../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../../lib/language/language.tsx';
import { useSession } from '../../../lib/session/session.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { applyFirstAnswers, type FirstAnswers, readFirstAnswers } from './first-answers.ts';
import { HeldField } from './held-field.tsx';

/** Level, occupation, since when: enough for an answer, which appears with the last of the three. */
export function FirstQuestions({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(selfCheckText);
  const say = useSay();
  const { request, setRequest } = useSession();
  const [answers, setAnswers] = useState(() => readFirstAnswers(request));
  function answer(change: Partial<FirstAnswers>) {
    const next = { ...answers, ...change };
    setAnswers(next);
    setRequest(applyFirstAnswers(request, next));
  }
  const kind = answers.held?.kind;
  return (
    <div className="stack first-questions">
      <HeldField
        value={answers.held}
        onChange={(held) => {
          const { held: _, ...rest } = answers;
          setAnswers(rest);
          if (held !== undefined) answer({ held });
        }}
      />
      {kind === 'title' && (
        <SelectField
          label={text.seriesLabel}
          value={answers.series}
          emptyLabel={null}
          options={titleSeries.map((series) => ({ value: series, label: capitalised(say(titleSeriesNames[series])) }))}
          onChange={(series) => answer({ series: seriesOf(series) })}
        />
      )}
      <OccupationField
        library={library}
        label={kind === 'title' ? text.postOccupationLabel : text.occupationLabel}
        value={answers.occupation}
        onChange={(occupation) => answer({ occupation })}
        required
      />
      <DateField
        label={kind === 'nothing' ? text.workSinceLabel : text.sinceLabel}
        hint={kind === 'title' ? text.sinceTitleHint : kind === 'nothing' ? undefined : text.sinceHint}
        value={answers.since}
        onChange={(since) => answer({ since })}
        required
      />
      {kind !== 'nothing' && (
        <DateField
          label={text.workSinceOptional}
          hint={text.workSinceHint}
          value={answers.workingSince}
          onChange={(workingSince) => answer({ workingSince })}
        />
      )}
    </div>
  );
}

function seriesOf(value: string): TitleSeries {
  return titleSeries.find((series) => series === value) ?? 'engineering';
}
