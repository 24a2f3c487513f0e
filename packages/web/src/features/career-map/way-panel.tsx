import type { Plan, PolicyLibrary } from '@guantong/engine';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { CitationLink } from '../../components/citation-list.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { targetWords } from '../../lib/assessment/target-words.ts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { careerMapText } from './career-map.text.ts';

interface WayPanelProps {
  readonly library: PolicyLibrary;
  readonly title: string;
  readonly held: boolean;
  readonly plans: readonly Plan[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** The ways to a rung that no other surpasses, and the steps of the one that is selected. */
export function WayPanel({ library, title, held, plans, selected, onSelect }: WayPanelProps) {
  const text = useText(careerMapText);
  const { language } = useLanguage();
  const plan = plans[selected];
  return (
    <section className="card stack" aria-live="polite">
      <h2>{text.wayTitle(title)}</h2>
      {held && <p>{text.wayHeld}</p>}
      {!held && plan === undefined && <p>{text.wayNone}</p>}
      {plans.length > 1 && (
        <ChoiceGroup
          legend={text.wayTitle(title)}
          hideLegend
          value={String(selected)}
          choices={plans.map((each, index) => ({
            value: String(index),
            label: text.wayPlan(index + 1, sayDate(each.reachedOn, language), each.examinations),
          }))}
          onChange={(index) => onSelect(Number(index))}
        />
      )}
      {plan && <WaySteps library={library} plan={plan} />}
    </section>
  );
}

function WaySteps({ library, plan }: { readonly library: PolicyLibrary; readonly plan: Plan }) {
  const text = useText(careerMapText);
  const say = useSay();
  const { language } = useLanguage();
  const assumptions = new Map(plan.steps.flatMap((step) => step.assumptions).map((each) => [each.code, each]));
  return (
    <>
      <ol className="way-steps">
        {plan.steps.map((step) => (
          <li key={`${step.routeId} ${step.on}`} className="way-step">
            <p className="way-day">{text.stepOn(sayDate(step.on, language))}</p>
            <h3>{say(targetWords(step.target, library).heading)}</h3>
            <p className="soft">
              {say(step.title)}{' '}
              {step.citations.slice(0, 1).map((citation) => (
                <CitationLink key={citation.doc} library={library} citation={citation} />
              ))}
            </p>
            {step.open.map((question) => (
              <p key={question.zh} className="way-open small">
                {say(question)}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {plan.conditional && <p className="note note-warning">{text.conditional}</p>}
      <Disclosure summary={text.assumed}>
        <ul className="plain-list">
          {[...assumptions.values()].map((assumption) => (
            <li key={assumption.code}>{say(assumption)}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
