import type { Plan, PolicyLibrary } from '@guantong/engine';
import { StatusBadge } from '../../components/badge.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { careerMapText } from './career-map.text.ts';
import { rungInFull } from './rung-words.ts';
import { isOn, type RungState, rungKey, rungOf, type Tracks } from './rungs.ts';

interface RungTableProps {
  readonly library: PolicyLibrary;
  readonly tracks: Tracks;
  readonly states: readonly RungState[];
  /** The earliest plan to each rung over both tracks. */
  readonly reachable: readonly Plan[];
}

/** The picture as a table, the highest rung first. */
export function RungTable({ library, tracks, states, reachable }: RungTableProps) {
  const text = useText(careerMapText);
  const say = useSay();
  const { language } = useLanguage();
  function fastest(key: string): string {
    const plan = reachable.find(({ target }) => {
      const rung = rungOf(target);
      return rung !== undefined && isOn(target, tracks) && rungKey(rung) === key;
    });
    if (plan === undefined) return text.never;
    const parts = [sayDate(plan.reachedOn, language), text.viaSteps(plan.steps.length)];
    return [...parts, ...(plan.conditional ? [text.notSettled] : [])].join(' · ');
  }
  return (
    <TableFrame label={text.table} wide>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.columnRung}</th>
            <th scope="col">{text.columnDirect}</th>
            <th scope="col">{text.columnDay}</th>
            <th scope="col">{text.columnRoute}</th>
            <th scope="col">{text.columnFastest}</th>
          </tr>
        </thead>
        <tbody>
          {[...states].reverse().map(({ rung, key, held, route }) => (
            <tr key={key}>
              <th scope="row">{say(rungInFull(rung, tracks, library))}</th>
              <td>
                {held ? <StatusBadge status="held" /> : route ? <StatusBadge status={route.status} /> : text.noRule}
              </td>
              <td>{held || !route?.earliestOn ? text.never : sayDate(route.earliestOn, language)}</td>
              <td>{held || !route ? text.never : say(route.title)}</td>
              <td>{held ? text.never : fastest(key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
