import './examinations.css';
import type { ExamPanel } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { type Act, reasonField } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { groupAddress } from '../groups/group-address.ts';
import { methodNames } from '../notices/cycle-words.ts';
import { bodyText } from './body.text.ts';
import { cancelPanel, decideSpread, noteAbsence, panelKind, type Slot } from './body-api.ts';
import { slotStates } from './examination-words.ts';
import { stationTenths } from './panel-draft.ts';
import { planningText } from './planning.text.ts';
import { releaseAct } from './release-act.ts';
import { toldOf } from './told-of.ts';

/** A skill examination or interview: how far the marking of each candidate is, and what the body does with it. */
export function PanelPage() {
  return <LoadedThing kind={panelKind}>{(panel, changes) => <Panel {...{ panel, changes }} />}</LoadedThing>;
}

interface PanelProps {
  readonly panel: ExamPanel;
  readonly changes: ThingChanges<ExamPanel>;
}

function Panel({ panel, changes }: PanelProps) {
  const text = useText(bodyText);
  const say = useSay();
  const { id, method, slots, stations, cancelReason, startsAt } = panel;
  return (
    <OfficePage title={panel.title} lead={<span className="tag">{say(methodNames[method])}</span>}>
      {cancelReason !== null && <p className="note note-warning">{text.cancelled(cancelReason)}</p>}
      <ActPanel can={panel.can} acts={panelActs(panel)} {...changes} />
      <FactList>
        <Fact title={text.firstSlot}>
          <Instant at={startsAt} />
        </Fact>
        <Fact title={text.spreadLimit}>{panel.spreadLimit}</Fact>
        <Fact title={text.group}>
          <InsideLink href={groupAddress(panel)}>{panel.group}</InsideLink>
        </Fact>
        <Fact title={text.cycle}>{panel.cycleName}</Fact>
      </FactList>
      <Stations stations={stations} />
      {slots !== null && (
        <section className="stack stack-tight">
          <div className="row row-apart">
            <h2>{text.candidates}</h2>
            <ExportButton address={`/api/examinations/panels/${id}/candidates.xlsx`} />
          </div>
          {slots.map((slot) => (
            <SlotCard key={slot.applicationId} {...{ panel, slot, changes }} />
          ))}
        </section>
      )}
    </OfficePage>
  );
}

/** What examiners mark, station by station. */
function Stations({ stations }: Pick<ExamPanel, 'stations'>) {
  const text = useText(bodyText);
  return (
    <section className="office-panel stack">
      <h2>{text.stations}</h2>
      {stations.map((station) => (
        <section key={station.id} className="stack stack-tight">
          <div className="exam-points">
            <h3>{station.name}</h3>
            <span className="soft small">{text.points(stationTenths([station]) / 10)}</span>
          </div>
          <ul className="plain-rows">
            {station.items.map((item) => (
              <li key={item.id} className="exam-points">
                <span>{item.name}</span>
                <span className="soft small">{text.points(item.maximum)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function SlotCard({ panel, slot, changes }: PanelProps & { readonly slot: Slot }) {
  const text = useText(bodyText);
  const say = useSay();
  const { applicationId, name, employerName, admissionNumber, startsAt, place, state, result, spread } = slot;
  return (
    <article className="office-panel stack stack-tight" aria-label={name}>
      <div className="row row-apart">
        <h3>
          <InsideLink href={`/office/applications/${applicationId}`}>{name}</InsideLink>
        </h3>
        <span className="row row-tight">
          {result?.kind === 'mark' && <strong>{text.mark(result.mark)}</strong>}
          {spread !== null && <span className="soft small">{text.spread(spread)}</span>}
          <span className={state === 'spread' ? 'tag tag-warning' : 'tag'}>{say(slotStates[state])}</span>
        </span>
      </div>
      <p className="soft small">
        {[employerName, admissionNumber, place].filter(Boolean).join(' · ')} · <Instant at={startsAt} />
      </p>
      {slot.examiners !== null && slot.examiners.length > 0 && (
        <p>
          <span className="soft small">{text.examiners}</span>{' '}
          {slot.examiners
            .map((examiner) => [examiner.name, examiner.total].filter((part) => part !== null).join(' '))
            .join(' · ')}
        </p>
      )}
      {isOpen(slot) && <ActPanel can={slot.can} acts={slotActs(panel, slot)} {...changes} />}
    </article>
  );
}

/** Whether anything is still to be done, or to be told why not. */
function isOpen({ state, can }: Slot): boolean {
  return state === 'marking' || state === 'spread' || can.some(({ allowed }) => allowed);
}

function panelActs(panel: ExamPanel): readonly Act<ExamPanel>[] {
  const { candidates, examiners } = toldOf(panel);
  const { zh, en } = bodyText;
  return [
    {
      ...{ kind: 'page', action: 'exam-panel.move', href: `/office/examinations/panels/${panel.id}/time` },
      title: { zh: planningText.zh.moveSitting, en: planningText.en.moveSitting },
    },
    {
      ...{ kind: 'ask', action: 'exam-panel.cancel', fields: [reasonField], weight: 'grave' },
      title: { zh: zh.cancelPanel, en: en.cancelPanel },
      follows: { zh: zh.cancelPanelLead(candidates, examiners), en: en.cancelPanelLead(candidates, examiners) },
      take: ({ reason = '' }) => cancelPanel(panel, reason),
    },
    releaseAct(panel),
  ];
}

function slotActs(panel: ExamPanel, slot: Slot): readonly Act<ExamPanel>[] {
  return [
    {
      ...{ kind: 'page', action: 'exam-panel.replace-examiners' },
      href: `/office/examinations/panels/${panel.id}/candidates/${slot.applicationId}/examiners`,
      title: { zh: planningText.zh.replace, en: planningText.en.replace },
    },
    {
      ...{ kind: 'ask', action: 'exam-panel.note-absence', fields: [], weight: 'grave' },
      title: { zh: bodyText.zh.absence, en: bodyText.en.absence },
      take: () => noteAbsence(panel, slot),
    },
    {
      ...{ kind: 'ask', action: 'exam-panel.decide-spread', weight: 'foremost' },
      title: { zh: bodyText.zh.decide, en: bodyText.en.decide },
      fields: [
        {
          ...{ kind: 'choice', name: 'decision', required: true },
          title: { zh: '裁定', en: 'Decision' },
          options: [
            { value: 'keep', title: { zh: '维持均分', en: 'Keep the mean' } },
            { value: 're-mark', title: { zh: '重新评分', en: 'Mark anew' } },
          ],
        },
        reasonField,
      ],
      take: ({ decision, reason = '' }) =>
        decideSpread(panel, slot, { decision: decision === 're-mark' ? 're-mark' : 'keep', reason }),
    },
  ];
}
