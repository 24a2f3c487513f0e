import { useQuery } from '@tanstack/react-query';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import {
  ChoiceInput,
  LongTextInput,
  NumberInput,
  OccupationInput,
  TextInput,
} from '../../office/form/plain-inputs.tsx';
import { fetchSorts } from './bank-api.ts';
import { levelNamesOf } from './exam-level.ts';
import { difficultyNames, questionKindNames } from './examination-words.ts';
import { type QuestionDraft, subjectOf } from './question-draft.ts';
import { QuestionOptions } from './question-options.tsx';
import { questionsText } from './questions.text.ts';

interface QuestionFieldsProps {
  readonly draft: QuestionDraft;
  readonly change: (part: Partial<QuestionDraft>) => void;
  readonly errorAt: ErrorAt;
}

/** All fields of a question. */
export function QuestionFields({ draft, change, errorAt }: QuestionFieldsProps) {
  const text = useText(questionsText);
  const say = useSay();
  const kinds = optionsOf(questionKindNames).map(({ value, title }) => ({ value, label: say(title) }));
  return (
    <>
      <SortFields {...{ draft, change, errorAt }} />
      <section className="office-panel stack">
        <ChoiceGroup
          legend={text.kind}
          value={draft.kind}
          choices={kinds}
          onChange={(kind) => change({ kind: kind === 'multiple' || kind === 'judgement' ? kind : 'single' })}
        />
        <LongTextInput
          label={text.stem}
          required
          most={2000}
          error={errorAt('/stem')}
          value={draft.stem}
          onChange={(stem) => change({ stem })}
        />
        <QuestionOptions {...{ draft, change, errorAt }} />
      </section>
    </>
  );
}

/** What a question is about, as a line of a blueprint asks for it. */
function SortFields({ draft, change, errorAt }: QuestionFieldsProps) {
  const text = useText(questionsText);
  const say = useSay();
  const subject = subjectOf(draft);
  const { data: sorts = [] } = useQuery({
    queryKey: ['office', 'question-sorts'],
    queryFn: ({ signal }) => fetchSorts(signal),
  });
  const known = [...new Set(sorts.map((sort) => sort.subject))];
  const topics = sorts.filter((sort) => sort.subject === subject).map(({ topic }) => topic);
  const named = (names: Parameters<typeof optionsOf>[0]) =>
    optionsOf(names).map(({ value, title }) => ({ value, label: say(title) }));
  return (
    <section className="office-panel stack">
      <ChoiceGroup
        legend={text.scope}
        value={draft.scope}
        choices={[
          { value: 'occupation', label: text.occupation },
          { value: 'other', label: text.other },
        ]}
        onChange={(scope) => change({ scope: scope === 'other' ? 'other' : 'occupation', level: '' })}
      />
      <div className="form-grid">
        {draft.scope === 'occupation' ? (
          <OccupationInput
            label={text.whichOccupation}
            required
            error={errorAt('/subject')}
            value={draft.occupation}
            onChange={(occupation) => change({ occupation })}
          />
        ) : (
          <TextInput
            label={text.subject}
            required
            most={60}
            error={errorAt('/subject')}
            suggestions={known}
            value={draft.subject}
            onChange={(next) => change({ subject: next })}
          />
        )}
        <ChoiceInput
          label={text.level}
          required
          error={errorAt('/level')}
          value={draft.level}
          options={named(levelNamesOf(draft.scope === 'occupation' ? '1-00-00-00' : ''))}
          onChange={(level) => change({ level })}
        />
        <TextInput
          label={text.topic}
          hint={text.topicHint}
          required
          most={60}
          error={errorAt('/topic')}
          suggestions={[...new Set(topics)]}
          value={draft.topic}
          onChange={(topic) => change({ topic })}
        />
        <ChoiceInput
          label={text.difficulty}
          required
          error={errorAt('/difficulty')}
          value={draft.difficulty}
          options={named(difficultyNames)}
          onChange={(difficulty) => change({ difficulty })}
        />
        <NumberInput
          label={text.points}
          required
          min={0.1}
          max={100}
          decimals={1}
          error={errorAt('/points')}
          value={draft.points}
          onChange={(points) => change({ points })}
        />
      </div>
    </section>
  );
}
