import type { ExamQuestion, NewExamQuestion } from '@guantong/contracts';
import { EmptyState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { addQuestion, changeQuestion, questionKind } from './bank-api.ts';
import {
  anotherLike,
  emptyQuestion,
  type QuestionDraft,
  questionToDraft,
  questionWords,
  readQuestionDraft,
} from './question-draft.ts';
import { QuestionFields } from './question-fields.tsx';
import { questionsText } from './questions.text.ts';

/** Entering a question. */
export function NewQuestionPage() {
  return <NewQuestion initial={emptyQuestion} />;
}

/** Entering another question of the sort of the one in the address. */
export function AnotherQuestionPage() {
  return <LoadedThing kind={questionKind}>{(question) => <NewQuestion initial={anotherLike(question)} />}</LoadedThing>;
}

/** Changing a question that is in use. */
export function QuestionEditPage() {
  const text = useText(questionsText);
  return (
    <LoadedThing kind={questionKind}>
      {(question) => (
        <OfficePage title={text.edit} lead={text.editLead}>
          <QuestionForm initial={questionToDraft(question)} save={(input) => change(question, input)} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}

function change({ id, version }: ExamQuestion, input: NewExamQuestion): Promise<ExamQuestion> {
  return changeQuestion(id, { version, ...input });
}

function NewQuestion({ initial }: { readonly initial: QuestionDraft }) {
  const text = useText(questionsText);
  const can = useCan();
  if (!can('exam-question.add')) return <EmptyState title={text.nobody} whole />;
  return (
    <OfficePage title={text.add} lead={text.addLead}>
      <QuestionForm initial={initial} save={addQuestion} />
    </OfficePage>
  );
}

interface QuestionFormProps {
  readonly initial: QuestionDraft;
  readonly save: (input: NewExamQuestion) => Promise<ExamQuestion>;
}

function QuestionForm({ initial, save }: QuestionFormProps) {
  const text = useText(questionsText);
  return (
    <ThingForm
      kind={questionKind}
      initial={initial}
      saveTitle={text.save}
      read={readQuestionDraft}
      save={save}
      words={questionWords}
    >
      {(draft, part, errorAt) => <QuestionFields draft={draft} change={part} errorAt={errorAt} />}
    </ThingForm>
  );
}
