import type { ExamQuestion } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { bodyText } from './body.text.ts';
import { fetchQuestions } from './body-api.ts';
import { difficultyNames, questionKindNames, questionStates } from './examination-words.ts';
import { QuestionImport } from './question-import.tsx';

/** The question bank of the body. */
export function QuestionListPage() {
  const text = useText(bodyText);
  const can = useCan();
  return (
    <OfficePage title={text.questions} lead={text.questionsLead}>
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
    render: ({ stem }) => stem,
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
    render: ({ subject }) => subject,
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
