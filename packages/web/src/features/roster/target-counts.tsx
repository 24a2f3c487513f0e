import type { RosterResultSummary } from '@guantong/contracts';
import type { RouteStatus } from '@guantong/engine';
import { componentText } from '../../components/components.text.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { rosterText } from './roster.text.ts';

interface TargetCountsProps {
  readonly targets: RosterResultSummary['targets'];
  readonly onChoose: (target: string, status: RouteStatus) => void;
}

const statuses = ['eligible', 'not-yet', 'undetermined', 'held'] as const;

/**
 * People by target and status; a number leads to the people. Targets nobody has a day for, and the examinations, which are
 * open to most alike, stand folded below.
 */
export function TargetCounts({ targets, onChoose }: TargetCountsProps) {
  const text = useText(rosterText);
  const shown = targets.filter(({ counts }) => statuses.some((status) => counts[status] > 0));
  const dated = shown.filter(({ counts }) => counts.eligible + counts['not-yet'] > 0);
  const undated = shown.filter((target) => !dated.includes(target));
  const exams = undated.filter(({ key }) => key.startsWith('professional-qualification:'));
  const rest = undated.filter((target) => !exams.includes(target));
  if (shown.length === 0) return null;
  return (
    <section className="stack">
      <h2>{text.targetsTitle}</h2>
      {dated.length > 0 && <CountTable targets={dated} onChoose={onChoose} />}
      {rest.length > 0 && (
        <Disclosure summary={text.undated(rest.length)}>
          <CountTable targets={rest} onChoose={onChoose} />
        </Disclosure>
      )}
      {exams.length > 0 && (
        <Disclosure summary={text.exams(exams.length)}>
          <p className="soft">{text.examsHelp}</p>
          <CountTable targets={exams} onChoose={onChoose} />
        </Disclosure>
      )}
    </section>
  );
}

function CountTable({ targets, onChoose }: TargetCountsProps) {
  const text = useText(rosterText);
  const words = useText(componentText);
  const say = useSay();
  return (
    <TableFrame label={text.targetsTitle}>
      <table className="roster-counts">
        <thead>
          <tr>
            <th scope="col">{text.target}</th>
            {statuses.map((status) => (
              <th scope="col" key={status} className="number">
                {words[`status-${status}`]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{say(name)}</th>
              {statuses.map((status) => (
                <td key={status} className="number">
                  {counts[status] === 0 ? (
                    <span className="soft">0</span>
                  ) : (
                    <button
                      type="button"
                      className="count"
                      aria-label={[text.show, say(name), words[`status-${status}`], counts[status]].join(' · ')}
                      onClick={() => onChoose(key, status)}
                    >
                      {counts[status]}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
