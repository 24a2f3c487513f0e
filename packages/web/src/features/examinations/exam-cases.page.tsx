import type { Can, ExamCase, ExamCases } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { groupAddress } from '../groups/group-address.ts';
import { methodNames } from '../notices/cycle-words.ts';
import { examCasesText } from './exam-cases.text.ts';
import { levelNameOf } from './exam-level.ts';
import { caseStateWords } from './examination-words.ts';
import { type MethodProgress, progressByMethod } from './method-progress.ts';
import { planningText } from './planning.text.ts';
import { examCasesFile, fetchExamCases } from './planning-api.ts';
import { releaseAddress } from './release-act.ts';

/** What the cases of the group in the address are examined by, method by method, and what can be done about it. */
export function ExamCasesPage() {
  const { id: cycleId = '', group = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'exam-cases', cycleId, group],
    queryFn: ({ signal }) => fetchExamCases({ cycleId, group }, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return <Examinations examinations={data} onStale={() => void refetch()} />;
}

interface ExaminationsProps {
  readonly examinations: ExamCases;
  readonly onStale: () => void;
}

function Examinations({ examinations, onStale }: ExaminationsProps) {
  const text = useText(examCasesText);
  const methods = progressByMethod(examinations.items);
  return (
    <OfficePage
      title={text.title}
      lead={`${examinations.group} · ${examinations.cycleName}`}
      actions={
        <>
          <InsideLink href={groupAddress(examinations)} className="button">
            {text.toGroup}
          </InsideLink>
          {methods.length > 0 && <ExportButton address={examCasesFile(examinations)} label={text.export} />}
        </>
      }
    >
      <p className="soft">{text.lead}</p>
      {methods.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <ActPanel can={examinations.can} acts={planActs(examinations, methods)} onDone={onStale} onStale={onStale} />
      )}
      {methods.map((progress) => (
        <Method key={progress.method} {...{ examinations, progress }} />
      ))}
    </OfficePage>
  );
}

/** Planning, where a case of the group wants it. */
function planActs(examinations: ExamCases, methods: readonly MethodProgress[]): readonly Act<void>[] {
  const { zh, en } = planningText;
  const address = groupAddress(examinations);
  const asks = (...asked: readonly string[]) => methods.some(({ method }) => asked.includes(method));
  const sitting: Act<void> = {
    ...{ kind: 'page', action: 'exam-sitting.plan', href: `${address}/sitting` },
    title: { zh: zh.planSitting, en: en.planSitting },
  };
  const panel: Act<void> = {
    ...{ kind: 'page', action: 'exam-panel.plan', href: `${address}/panel` },
    title: { zh: zh.planPanel, en: en.planPanel },
  };
  return [...(asks('theory') ? [sitting] : []), ...(asks('skill', 'interview') ? [panel] : [])];
}

interface MethodProps {
  readonly examinations: ExamCases;
  readonly progress: MethodProgress;
}

function Method({ examinations, progress: { method, cases, counts } }: MethodProps) {
  const text = useText(examCasesText);
  const say = useSay();
  const { cycleId, group, can } = examinations;
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{say(methodNames[method])}</h2>
        {mayDo(can, 'exam-mark.release') && (
          <InsideLink href={releaseAddress({ cycleId, group, method })} className="button">
            {text.toRelease}
          </InsideLink>
        )}
      </div>
      <p className="soft">
        {text.all(cases.length)} ·{' '}
        {method === 'competition'
          ? text.recordedSoFar(counts.waiting, counts.marked, counts.released)
          : text.progress(counts.waiting, counts.planned, counts.marked, counts.released)}
      </p>
      <ul className="plain-rows">
        {cases.map((each) => (
          <CaseRow key={each.applicationId} each={each} can={can} />
        ))}
      </ul>
    </section>
  );
}

function CaseRow({ each, can }: { readonly each: ExamCase; readonly can: Can }) {
  const text = useText(examCasesText);
  const say = useSay();
  const { applicationId, name, number, employerName, occupation, level, method, state, examination } = each;
  const records = method === 'competition' && state !== 'released' && mayDo(can, 'exam-mark.record-competition');
  const words = [
    number,
    employerName,
    say(levelNameOf({ subject: occupation ?? '', level })),
    text.passMark(each.passMark),
  ];
  return (
    <li className="row row-apart">
      <span>
        <InsideLink href={`/office/applications/${applicationId}`}>{name}</InsideLink>{' '}
        <span className="soft small">{words.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="row row-tight">
        {examination !== null && (
          <InsideLink href={`/office/examinations/${examination.kind}s/${examination.id}`}>
            {examination.title}
          </InsideLink>
        )}
        {records && (
          <InsideLink href={`/office/examinations/competitions/${applicationId}`} className="button">
            {text.record}
          </InsideLink>
        )}
        <span className={state === 'waiting' ? 'tag tag-warning' : 'tag'}>{say(caseStateWords(each))}</span>
      </span>
    </li>
  );
}

function mayDo(can: Can, action: string): boolean {
  return can.some((each) => each.action === action && each.allowed);
}
