import type { RosterResultSummary } from '@guantong/contracts';
import type { RouteStatus } from '@guantong/engine';
import { componentText } from '../../components/components.text.ts';
import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { rosterText } from './roster.text.ts';

interface TargetCountsProps {
  readonly targets: RosterResultSummary['targets'];
  readonly onChoose: (target: string, status: RouteStatus) => void;
}

const statuses = ['eligible', 'not-yet', 'undetermined', 'held'] as const;

/** People by target and status; a number leads to the people. */
export function TargetCounts({ targets, onChoose }: TargetCountsProps) {
  const text = useText(rosterText);
  const words = useText(componentText);
  const say = useSay();
  const shown = targets.filter(({ counts }) => statuses.some((status) => counts[status] > 0));
  if (shown.length === 0) return null;
  return (
    <section className="stack">
      <h2>{text.targetsTitle}</h2>
      <TableFrame label={text.targetsTitle} wide>
        <table>
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
            {shown.map(({ key, name, counts }) => (
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
                        aria-label={`${text.show}：${say(name)}，${words[`status-${status}`]}，${counts[status]}`}
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
    </section>
  );
}
