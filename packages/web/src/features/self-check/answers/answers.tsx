import type { Assessment, PolicyLibrary } from '@guantong/engine';
import { Disclosure } from '../../../components/disclosure.tsx';
import { groupTargets, type TargetAnswer } from '../../../lib/assessment/group-targets.ts';
import { sayDate } from '../../../lib/dates.ts';
import { type Language, useLanguage, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';
import { Equivalences } from './equivalences.tsx';
import { OutOfReach } from './out-of-reach.tsx';
import { TargetCard } from './target-card.tsx';

interface AnswersProps {
  readonly library: PolicyLibrary;
  readonly assessment: Assessment;
}

/** The whole answer: what can be done now, later, what hangs on a question, what is for reference, what is not possible. */
export function Answers({ library, assessment }: AnswersProps) {
  const text = useText(selfCheckText);
  const { language } = useLanguage();
  const { decisive, reference } = groupTargets(assessment.routes);
  const withStatus = (...statuses: readonly TargetAnswer['status'][]) =>
    decisive.filter((answer) => statuses.includes(answer.status));
  const open = reference.filter((answer) => answer.status !== 'ineligible' && answer.status !== 'held');
  const now = withStatus('eligible');
  const later = withStatus('not-yet');
  const undetermined = withStatus('undetermined');
  const headline = headlineOf(text, { now, later, undetermined }, language);
  return (
    <div className="stack stack-wide" aria-live="polite">
      <div className="stack stack-tight">
        <h2 className="answer-headline">{headline}</h2>
        <p className="soft">
          {text.judgedOn(sayDate(assessment.asOf, language))}
          {undetermined.length > 0 && (now.length > 0 || later.length > 0) && ` · ${text.andOpen(undetermined.length)}`}
        </p>
      </div>
      <Group library={library} title={text.groupNow} answers={now} />
      <Group library={library} title={text.groupLater} answers={later} />
      <Group library={library} title={text.groupOpen} answers={undetermined} />
      <Equivalences library={library} assessment={assessment} />
      {open.length > 0 && (
        <Disclosure summary={text.groupReference(open.length)}>
          <p className="field-hint group-hint">{text.referenceHint}</p>
          <Group library={library} answers={open} />
        </Disclosure>
      )}
      <Folded library={library} summary={text.groupHeld} answers={withStatus('held')} />
      <OutOfReach library={library} answers={withStatus('ineligible')} />
    </div>
  );
}

interface GroupProps {
  readonly library: PolicyLibrary;
  readonly title?: string;
  readonly answers: readonly TargetAnswer[];
}

function Group({ library, title, answers }: GroupProps) {
  if (answers.length === 0) return null;
  return (
    <section className="stack">
      {title && <h2 className="group-title">{title}</h2>}
      {answers.map((answer) => (
        <TargetCard key={answer.key} library={library} answer={answer} />
      ))}
    </section>
  );
}

interface FoldedProps {
  readonly library: PolicyLibrary;
  readonly summary: (count: number) => string;
  readonly answers: readonly TargetAnswer[];
}

function Folded({ library, summary, answers }: FoldedProps) {
  if (answers.length === 0) return null;
  return (
    <Disclosure summary={summary(answers.length)}>
      <div className="stack group-hint">
        <Group library={library} answers={answers} />
      </div>
    </Disclosure>
  );
}

interface Groups {
  readonly now: readonly TargetAnswer[];
  readonly later: readonly TargetAnswer[];
  readonly undetermined: readonly TargetAnswer[];
}

function headlineOf(text: typeof selfCheckText.zh, { now, later, undetermined }: Groups, language: Language): string {
  const firstDay = later[0]?.earliestOn;
  if (now.length > 0) return text.headlineNow(now.length);
  if (firstDay) {
    const day = sayDate(firstDay, language);
    // What is open may come first once it is settled: then the day is only the first that is certain. Examinations are
    // always open.
    return undetermined.some(({ target, earliestOn }) => !isExamination(target) && (earliestOn ?? firstDay) < firstDay)
      ? text.headlineSure(day)
      : text.headlineLater(day);
  }
  return undetermined.length > 0 ? text.headlineOpen(undetermined.length) : text.headlineNone;
}

function isExamination(target: TargetAnswer['target']): boolean {
  return target.type === 'professional-qualification';
}
