import { skillLevelNames, titleLevelNames } from '@guantong/engine';
import { capitalised } from '../../lib/assessment/target-words.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { selfCheckText } from './self-check.text.ts';

const rungs = [
  ['senior-technician', 'associate-senior'],
  ['technician', 'intermediate'],
  ['senior', 'assistant'],
] as const;

/** What stands in the place of the answer before there is one: the bridge in small. */
export function Welcome() {
  const text = useText(selfCheckText);
  const say = useSay();
  return (
    <div className="welcome">
      <svg viewBox="0 0 420 208" className="welcome-picture" aria-hidden="true">
        {rungs.map(([skill, title], index) => {
          const y = 34 + index * 70;
          return (
            <g key={skill}>
              <path d={`M134 ${y}C190 ${y - 26} 230 ${y - 26} 286 ${y}`} className="welcome-bridge" />
              <path
                d={`M134 ${y + 6}C190 ${y + 28} 230 ${y + 28} 286 ${y + 6}`}
                className="welcome-bridge welcome-back"
              />
              <rect x="4" y={y - 20} width="130" height="46" rx="9" className="welcome-rung" />
              <rect x="286" y={y - 20} width="130" height="46" rx="9" className="welcome-rung welcome-title" />
              <text x="69" y={y + 8}>
                {capitalised(say(skillLevelNames[skill]))}
              </text>
              <text x="351" y={y + 8}>
                {capitalised(say(titleLevelNames[title]))}
              </text>
            </g>
          );
        })}
      </svg>
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyHelp}</p>
      <p className="soft small aside-detail">{text.emptySteps}</p>
    </div>
  );
}
