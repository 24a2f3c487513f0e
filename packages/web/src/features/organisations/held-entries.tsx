import type { BodyScope, Organisation } from '@guantong/contracts';
import { employerRightNames, skillLevelNames, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { ActDialog } from '../../office/acts/act-dialog.tsx';
import { Day } from '../../office/days/day.tsx';
import { useOccupationName } from '../notices/use-occupation-name.ts';
import { endEntry, type HeldEntry } from './api.ts';
import { organisationsText } from './organisations.text.ts';

interface HeldEntriesProps {
  readonly organisation: Organisation;
  readonly kind: HeldEntry['kind'];
  readonly onChanged: (organisation: Organisation) => void;
  readonly onStale: () => void;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly document: string;
  readonly grantedBy: string | undefined;
}

/** Rights of an employer or scopes of an evaluation body, from day to day, each with its document. */
export function HeldEntries({ organisation, kind, onChanged, onStale }: HeldEntriesProps) {
  const text = useText(organisationsText);
  const [ending, setEnding] = useState<Row>();
  const rows = useRows(organisation, kind);
  const action = kind === 'rights' ? 'right.end' : 'body-scope.end';
  const mayEnd = organisation.can.some((each) => each.action === action && each.allowed);
  const title = text[kind];
  return (
    <section className="stack stack-tight">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{kind === 'rights' ? text.noRights : text.noScopes}</p>
      ) : (
        <TableFrame label={title} stacks>
          <table>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col">{text.from}</th>
                <th scope="col">{text.to}</th>
                <th scope="col">{text.document}</th>
                {kind === 'rights' && <th scope="col">{text.grantedBy}</th>}
                {mayEnd && (
                  <th scope="col">
                    <span className="visually-hidden">{text.end}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  <td data-column={text.from}>
                    <Day on={row.from} />
                  </td>
                  <td data-column={text.to}>{row.to === null ? text.noEnd : <Day on={row.to} />}</td>
                  <td data-column={text.document}>{row.document}</td>
                  {kind === 'rights' && <td data-column={text.grantedBy}>{row.grantedBy}</td>}
                  {mayEnd && (
                    <td>
                      <Button size="small" aria-label={`${text.end} ${row.name}`} onClick={() => setEnding(row)}>
                        {text.end}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {ending !== undefined && (
        <ActDialog
          act={endAct(organisation.id, { kind, id: ending.id }, ending.name)}
          onDone={(next) => {
            setEnding(undefined);
            onChanged(next);
          }}
          onClose={(stale) => {
            setEnding(undefined);
            if (stale) onStale();
          }}
        />
      )}
    </section>
  );
}

function endAct(organisationId: string, entry: HeldEntry, name: string): Extract<Act<Organisation>, { kind: 'ask' }> {
  return {
    kind: 'ask',
    action: 'end',
    title: { zh: `终止：${name}`, en: `End: ${name}` },
    weight: 'grave',
    fields: [
      {
        kind: 'day',
        name: 'to',
        title: { zh: '截止日', en: 'Last day' },
        hint: { zh: '当日仍有效', en: 'The day itself still counts' },
        required: true,
      },
      reasonField,
    ],
    take: ({ to = '', reason = '' }) => endEntry(organisationId, entry, { to, reason }),
  };
}

function useRows({ rights, scopes }: Organisation, kind: HeldEntry['kind']): readonly Row[] {
  const text = useText(organisationsText);
  const say = useSay();
  const nameOf = useOccupationName();
  const scopeName = (scope: BodyScope) =>
    scope.kind === 'title-review'
      ? `${say(titleSeriesNames[scope.series])} ${text.upTo(say(titleLevelNames[scope.highestLevel]))}`
      : `${nameOf(scope.occupation)} ${text.upTo(say(skillLevelNames[scope.highestLevel]))}`;
  if (kind === 'rights') {
    return rights.map(({ id, right, from, to, document, grantedBy }) => ({
      ...{ id, from, to, document, grantedBy: grantedBy.name },
      name: say(employerRightNames[right]),
    }));
  }
  return scopes.map((scope) => {
    const { id, from, to, document } = scope;
    return { id, from, to, document, grantedBy: undefined, name: scopeName(scope) };
  });
}
