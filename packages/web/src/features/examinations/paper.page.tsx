import './examinations.css';
import type { ExamPaper } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { attemptText } from './attempt.text.ts';
import { paperKind } from './bank-api.ts';
import { useSortWords } from './blueprint-words.ts';
import { levelNameOf } from './exam-level.ts';
import { questionKindNames } from './examination-words.ts';
import { sortKey } from './paper-draft.ts';
import { papersText } from './papers.text.ts';
import { SolvedQuestion } from './solved-question.tsx';
import { SubjectName } from './subject-name.tsx';

/** A paper with its answers. */
export function PaperPage() {
  return <LoadedThing kind={paperKind}>{(paper, changes) => <Paper {...{ paper, changes }} />}</LoadedThing>;
}

interface PaperProps {
  readonly paper: ExamPaper;
  readonly changes: ThingChanges<ExamPaper>;
}

function Paper({ paper, changes }: PaperProps) {
  const text = useText(papersText);
  const say = useSay();
  const sortWords = useSortWords();
  return (
    <OfficePage title={paper.name} lead={paper.cycleName}>
      <ActPanel can={paper.can} acts={paperActs(paper)} {...changes} />
      <FactList>
        <Fact title={text.subject}>
          <SubjectName subject={paper.subject} />
        </Fact>
        <Fact title={text.level}>{say(levelNameOf(paper))}</Fact>
        <Fact title={text.questions}>{paper.questions}</Fact>
        <Fact title={text.createdAt}>
          <Instant at={paper.createdAt} />
        </Fact>
      </FactList>
      <section className="office-panel stack stack-tight">
        <h2>{text.blueprint}</h2>
        <ul className="plain-rows">
          {paper.blueprint.map((line) => (
            <li key={sortKey(line)} className="row row-apart">
              <span>{sortWords(line)}</span>
              <strong>{line.count}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section className="office-panel stack stack-tight">
        <h2>{text.proof}</h2>
        <dl className="fact-list">
          <Fact title={text.seed}>
            <code className="small">{paper.seed}</code>
          </Fact>
          <Fact title={text.hash}>
            <code className="small">{paper.hash}</code>
          </Fact>
          <Fact title={text.bankHash}>
            <code className="small">{paper.bankHash}</code>
          </Fact>
        </dl>
      </section>
      <Content paper={paper} />
    </OfficePage>
  );
}

function Content({ paper: { content, correct } }: { readonly paper: ExamPaper }) {
  const text = useText(papersText);
  const words = useText(attemptText);
  const say = useSay();
  return (
    <section className="office-panel stack">
      <h2>{text.content}</h2>
      <ol className="exam-questions">
        {content.map((question) => (
          <li key={question.id} className="stack stack-tight">
            <span className="soft small">
              {say(questionKindNames[question.kind])} · {words.points(question.points)}
            </span>
            <SolvedQuestion question={question} correct={correct[question.id] ?? []} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function paperActs({ id }: ExamPaper): readonly Act<ExamPaper>[] {
  const { zh, en } = papersText;
  const address = `/office/${paperKind.list}/${id}`;
  return [
    {
      ...{ kind: 'page', action: 'exam-sitting.plan', href: `${address}/sitting` },
      title: { zh: zh.sitting, en: en.sitting },
    },
    {
      ...{ kind: 'page', action: 'exam-paper.assemble', href: `${address}/again` },
      title: { zh: zh.again, en: en.again },
    },
  ];
}
