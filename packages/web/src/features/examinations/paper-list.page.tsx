import type { ExamPaperRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { ListPage } from '../../office/page/list-page.tsx';
import { fetchPapers, paperKind } from './bank-api.ts';
import { examLevelNames, levelNameOf } from './exam-level.ts';
import { papersText } from './papers.text.ts';
import { SubjectName } from './subject-name.tsx';

/** The papers of the body. */
export function PaperListPage() {
  return (
    <ListPage
      name={paperKind.list}
      text={papersText}
      addAction="exam-paper.assemble"
      columns={columns}
      rowName={({ name }) => name}
      load={fetchPapers}
    />
  );
}

const columns: readonly Column<ExamPaperRow>[] = [
  {
    key: 'name',
    title: { zh: '试卷', en: 'Paper' },
    heading: true,
    render: ({ id, name }) => <InsideLink href={`/office/${paperKind.list}/${id}`}>{name}</InsideLink>,
  },
  {
    key: 'subject',
    title: { zh: '职业或科目', en: 'Subject' },
    render: ({ subject }) => <SubjectName subject={subject} />,
  },
  {
    key: 'level',
    title: { zh: '等级', en: 'Level' },
    filter: { kind: 'choice', options: optionsOf(examLevelNames) },
    render: (paper) => <Said text={levelNameOf(paper)} />,
  },
  { key: 'questions', title: { zh: '题数', en: 'Questions' }, align: 'end', render: ({ questions }) => questions },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
  {
    key: 'createdAt',
    title: { zh: '组卷时间', en: 'Assembled' },
    render: ({ createdAt }) => <Instant at={createdAt} />,
  },
];
