import type { ExamQuestion } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { bodyText } from './body.text.ts';
import { fetchQuestions } from './body-api.ts';
import { examLevelNames, levelNameOf } from './exam-level.ts';
import { difficultyNames, questionKindNames, questionStates } from './examination-words.ts';
import { QuestionImport } from './question-import.tsx';
import { questionsText } from './questions.text.ts';
import { SubjectName } from './subject-name.tsx';

/** The question bank of the body. */
export function QuestionListPage() {
  const text = useText(bodyText);
  const words = useText(questionsText);
  const can = useCan();
  return (
    <OfficePage
      title={text.questions}
      lead={text.questionsLead}
      actions={
        can('exam-question.add') && (
          <InsideLink href="/office/examinations/questions/new" className="button button-primary">
            {words.add}
          </InsideLink>
        )
      }
    >
      {can('exam-question.add') && <QuestionImport />}
      <DataTable
        name="examinations/questions"
        label={{ zh: bodyText.zh.questions, en: bodyText.en.questions }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ stem }) => stem}
        load={fetchQuestions}
        exportAddress="/api/examinations/questions/export.xlsx"
        empty={<p>{text.questionsEmpty}</p>}
      />
    </OfficePage>
  );
}

const columns: readonly Column<ExamQuestion>[] = [
  {
    key: 'stem',
    title: { zh: '题干', en: 'Question' },
    heading: true,
    filter: { kind: 'text' },
    render: ({ id, stem }) => <InsideLink href={`/office/examinations/questions/${id}`}>{stem}</InsideLink>,
  },
  {
    key: 'kind',
    title: { zh: '题型', en: 'Kind' },
    filter: { kind: 'choice', options: optionsOf(questionKindNames) },
    render: ({ kind }) => <Said text={questionKindNames[kind]} />,
  },
  {
    key: 'difficulty',
    title: { zh: '难度', en: 'Difficulty' },
    filter: { kind: 'choice', options: optionsOf(difficultyNames) },
    render: ({ difficulty }) => <Said text={difficultyNames[difficulty]} />,
  },
  {
    key: 'subject',
    title: { zh: '职业或科目', en: 'Subject' },
    filter: { kind: 'text' },
    render: ({ subject }) => <SubjectName subject={subject} />,
  },
  {
    key: 'level',
    title: { zh: '等级', en: 'Level' },
    filter: { kind: 'choice', options: optionsOf(examLevelNames) },
    render: (question) => <Said text={levelNameOf(question)} />,
  },
  { key: 'topic', title: { zh: '知识点', en: 'Topic' }, filter: { kind: 'text' }, render: ({ topic }) => topic },
  { key: 'correct', title: { zh: '正确答案', en: 'Right' }, render: ({ correct }) => correct.join('') },
  { key: 'points', title: { zh: '分值', en: 'Points' }, align: 'end', render: ({ points }) => points },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(questionStates) },
    render: ({ state }) => (
      <span className="tag">
        <Said text={questionStates[state]} />
      </span>
    ),
  },
];
