import './sheets.css';
import { useSay, useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { sheetKind } from './api.ts';
import { GroupOpinion } from './group-opinion.tsx';
import { ScoreForm } from './score-form.tsx';
import { SheetStateTag } from './sheet-columns.tsx';
import { SheetMaterial } from './sheet-material.tsx';
import type { SheetProps } from './sheet-props.ts';
import { SheetScores } from './sheet-scores.tsx';
import { sheetsText } from './sheets.text.ts';

/** A scoring sheet: what is scored, the scores, what the others wrote, the opinion of all. */
export function SheetPage() {
  return <LoadedThing kind={sheetKind}>{(sheet, changes) => <Sheet {...{ sheet, changes }} />}</LoadedThing>;
}

function Sheet({ sheet, changes }: SheetProps) {
  const text = useText(sheetsText);
  const say = useSay();
  const mayFill = sheet.can.some(({ action, allowed }) => action === 'sheet.fill' && allowed);
  return (
    <OfficePage
      title={say(sheet.targetWords)}
      lead={
        <>
          {text.code(sheet.caseCode)} · {sheet.round > 1 && `${text.round(sheet.round)} · `}
          {sheet.cycleName} <SheetStateTag state={sheet.state} />
        </>
      }
    >
      <div className="sheet-desk">
        <SheetMaterial sheet={sheet} />
        <div className="stack">
          {mayFill ? <ScoreForm key={sheet.id} {...{ sheet, changes }} /> : <SheetScores sheet={sheet} />}
          <GroupOpinion key={sheet.opinion?.version ?? 0} {...{ sheet, changes }} />
        </div>
      </div>
    </OfficePage>
  );
}
