import './examinations.css';
import type { ExamQuestion } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { questionKind, reinstateQuestion, retireQuestion } from './bank-api.ts';
import { levelNameOf } from './exam-level.ts';
import { difficultyNames, questionKindNames, questionStates } from './examination-words.ts';
import { questionsText } from './questions.text.ts';
import { SolvedQuestion } from './solved-question.tsx';
import { SubjectName } from './subject-name.tsx';

/** A question of the bank with what is right, and what may be done with it. */
export function QuestionPage() {
  return (
    <LoadedThing kind={questionKind}>{(question, changes) => <Question {...{ question, changes }} />}</LoadedThing>
  );
}

interface QuestionProps {
  readonly question: ExamQuestion;
  readonly changes: ThingChanges<ExamQuestion>;
}

function Question({ question, changes }: QuestionProps) {
  const text = useText(questionsText);
  const say = useSay();
  const can = useCan();
  const address = `/office/examinations/questions/${question.id}`;
  return (
    <OfficePage
      title={text.one}
      lead={<span className="tag">{say(questionStates[question.state])}</span>}
      actions={
        can('exam-question.add') && (
          <InsideLink href={`${address}/another`} className="button button-primary">
            {text.another}
          </InsideLink>
        )
      }
    >
      <section className="office-panel stack stack-tight">
        <SolvedQuestion question={question} correct={question.correct} />
      </section>
      <FactList>
        <Fact title={text.subject}>
          <SubjectName subject={question.subject} />
        </Fact>
        <Fact title={text.level}>{say(levelNameOf(question))}</Fact>
        <Fact title={text.topic}>{question.topic}</Fact>
        <Fact title={text.kind}>{say(questionKindNames[question.kind])}</Fact>
        <Fact title={text.difficulty}>{say(difficultyNames[question.difficulty])}</Fact>
        <Fact title={text.points}>{question.points}</Fact>
        <Fact title={text.version}>{question.version}</Fact>
      </FactList>
      <ActPanel can={question.can} acts={questionActs(question, address)} {...changes} />
    </OfficePage>
  );
}

function questionActs(question: ExamQuestion, address: string): readonly Act<ExamQuestion>[] {
  const { zh, en } = questionsText;
  return [
    { kind: 'page', action: 'exam-question.change', title: { zh: zh.edit, en: en.edit }, href: `${address}/edit` },
    {
      ...{ kind: 'ask', action: 'exam-question.retire', fields: [], weight: 'grave' },
      title: { zh: zh.retire, en: en.retire },
      follows: { zh: zh.retireHint, en: en.retireHint },
      take: () => retireQuestion(question),
    },
    {
      ...{ kind: 'ask', action: 'exam-question.reinstate', fields: [] },
      title: { zh: zh.reinstate, en: en.reinstate },
      follows: { zh: zh.reinstateHint, en: en.reinstateHint },
      take: () => reinstateQuestion(question),
    },
  ];
}
