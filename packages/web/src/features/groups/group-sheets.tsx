import type { ApplicationRow, DrawRow, SheetRow } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchSheetsOf } from '../sheets/api.ts';
import { fetchCasesOf, fetchDrawsOf, type GroupPlace } from './api.ts';
import { groupAddress } from './group-address.ts';
import { Part, useGroupPart } from './group-parts.tsx';
import { groupsText } from './groups.text.ts';

/** Which experts have handed in their sheets of which case; never what they scored. */
export function GroupSheets({ place }: { readonly place: GroupPlace }) {
  const can = useCan();
  return can('sheet.list') ? <Progress place={place} /> : null;
}

function Progress({ place }: { readonly place: GroupPlace }) {
  const text = useText(groupsText);
  const can = useCan();
  const { data, error } = useGroupPart(place, 'sheets', fetchProgress);
  const maySplit = can('sheet.assign') && data?.isDrawn && data.isUnderEvaluation;
  return (
    <Part
      title={text.sheets}
      error={error}
      empty={data?.cases.length === 0 ? text.noSheets : undefined}
      action={
        maySplit && (
          <InsideLink href={`${groupAddress(place)}/assign`} className="button">
            {text.assign}
          </InsideLink>
        )
      }
    >
      {data?.cases.map(({ row, sheets }) => (
        <li key={row.id} className="stack stack-tight">
          <span className="row row-apart">
            <span>
              {row.personName} <span className="soft small">{row.number}</span>
            </span>
            <span className="tag">{text.handedIn(sheets.filter(isSigned).length, sheets.length)}</span>
          </span>
          <span className="row row-tight small">
            {sheets.map((sheet) => (
              <InsideLink key={sheet.id} href={`/office/sheets/${sheet.id}`}>
                {sheet.expert?.name ?? sheet.caseCode} {isSigned(sheet) ? text.signed : text.open}
              </InsideLink>
            ))}
          </span>
        </li>
      ))}
    </Part>
  );
}

interface SheetsProgress {
  readonly cases: readonly { readonly row: ApplicationRow; readonly sheets: readonly SheetRow[] }[];
  readonly isDrawn: boolean;
  readonly isUnderEvaluation: boolean;
}

async function fetchProgress(place: GroupPlace, signal: AbortSignal): Promise<SheetsProgress> {
  const [{ items }, sheets, draws] = await Promise.all([
    fetchCasesOf(place, signal),
    fetchSheetsOf(place.cycleId, signal),
    fetchDrawsOf(place, signal),
  ]);
  const cases = items.map((row) => ({
    row,
    sheets: latest(sheets.filter(({ application }) => application?.id === row.id)),
  }));
  return {
    cases: cases.filter((each) => each.sheets.length > 0),
    isDrawn: draws.some(isFinished),
    isUnderEvaluation: items.some(({ state }) => state === 'under-evaluation'),
  };
}

/** Those of the present evaluation. */
function latest(sheets: readonly SheetRow[]): readonly SheetRow[] {
  const round = Math.max(...sheets.map((sheet) => sheet.round));
  return sheets.filter((sheet) => sheet.round === round);
}

function isSigned({ state }: SheetRow): boolean {
  return state === 'signed';
}

function isFinished({ state }: DrawRow): boolean {
  return state === 'drawn';
}
