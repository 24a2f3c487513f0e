import type { Complaint, ComplaintFinding } from '@guantong/contracts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import { DueDay } from '../../office/days/due-day.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { Timeline } from '../../office/timeline/timeline.tsx';
import { complaintKind, fileAddress } from './api.ts';
import { ComplainantPanel } from './complainant-panel.tsx';
import { complaintActs } from './complaint-acts.ts';
import { complaintsText } from './complaints.text.ts';
import { handlerWords } from './handler-words.ts';

/** One complaint: what it is about, how far it is, what was found, and what its readers may do now. */
export function ComplaintPage() {
  return (
    <LoadedThing kind={complaintKind}>{(complaint, changes) => <Whole {...{ complaint, changes }} />}</LoadedThing>
  );
}

interface ComplaintProps {
  readonly complaint: Complaint;
}

function Whole({ complaint, changes }: ComplaintProps & { readonly changes: ThingChanges<Complaint> }) {
  const text = useText(complaintsText);
  const say = useSay();
  const { about, kindWords, stateWords, overdue, reply, recheck, certificateSuspended, state } = complaint;
  return (
    <OfficePage
      title={`${say(kindWords)} · ${about.personName}`}
      lead={
        <span className={overdue ? 'tag tag-danger' : 'tag'}>
          {say(stateWords)}
          {overdue && ` · ${text.overdue}`}
        </span>
      }
    >
      {certificateSuspended && state !== 'closed' && <p className="note note-warning">{text.suspended}</p>}
      <ActPanel can={complaint.can} acts={complaintActs(complaint)} {...changes} />
      <Facts complaint={complaint} />
      <section className="office-panel stack stack-tight">
        <h2>{text.said}</h2>
        <p className="timeline-detail">{complaint.text}</p>
        <Files complaint={complaint} />
      </section>
      <ComplainantPanel complaint={complaint} />
      {reply !== null && <Finding title={text.reply} finding={reply} state={recheck === null ? state : undefined} />}
      {recheck !== null && (
        <section className="office-panel stack stack-tight">
          <h2>{text.recheck}</h2>
          <p>{recheck.reason}</p>
        </section>
      )}
      {recheck?.reply != null && <Finding title={text.recheckReply} finding={recheck.reply} state={state} />}
      <Steps complaint={complaint} />
      <Notes complaint={complaint} />
      <section className="office-panel stack stack-tight">
        <h2>{text.timeline}</h2>
        <Timeline entries={complaint.timeline} />
      </section>
    </OfficePage>
  );
}

function Facts({ complaint }: ComplaintProps) {
  const text = useText(complaintsText);
  const say = useSay();
  const { number, about, body, handler, dueOn, anonymous, applicationId, certificateId } = complaint;
  return (
    <FactList>
      <Fact title={text.number}>
        <span className="figures">{number}</span>
      </Fact>
      <Fact title={text.target}>{say(about.targetWords)}</Fact>
      <Fact title={text.cycle}>{about.cycleName}</Fact>
      <Fact title={text.body}>{body.name}</Fact>
      <Fact title={text.handler}>{handler === null ? text.notDispatched : say(handlerWords[handler])}</Fact>
      {dueOn !== null && (
        <Fact title={text.due}>
          <DueDay on={dueOn} />
        </Fact>
      )}
      <Fact title={text.identity}>
        {anonymous ? text.anonymous : complaint.protected ? text.protected : text.named}
      </Fact>
      <Fact title={text.case}>
        <InsideLink href={`/office/applications/${applicationId}`}>{text.openCase}</InsideLink>
      </Fact>
      {certificateId !== null && (
        <Fact title={text.certificate}>
          <InsideLink href={`/office/certificates/${certificateId}`}>{text.openCertificate}</InsideLink>
        </Fact>
      )}
    </FactList>
  );
}

function Files({ complaint: { id, files } }: ComplaintProps) {
  const text = useText(complaintsText);
  if (files.length === 0) return <p className="soft small">{text.noFiles}</p>;
  return (
    <div className="row row-tight">
      {files.map(({ id: fileId, name, scan }) => (
        <ExportButton
          key={fileId}
          address={fileAddress(id, fileId)}
          label={scan === 'clean' ? name : `${name} (${text.notScanned})`}
        />
      ))}
    </div>
  );
}

interface FindingProps {
  readonly title: string;
  readonly finding: ComplaintFinding;
  /** Of the complaint; undefined once a re-check goes over the finding. */
  readonly state: Complaint['state'] | undefined;
}

function Finding({ title, finding, state }: FindingProps) {
  const text = useText(complaintsText);
  const say = useSay();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{title}</h2>
      <p>
        <strong>
          {finding.upheld ? text.upheld : text.notUpheld} · {say(finding.effectWords)}
        </strong>
      </p>
      <p className="timeline-detail">{finding.reason}</p>
      {state !== undefined && finding.byChair && (
        <p className="note">{state === 'closed' ? text.byChairNow : text.byChair}</p>
      )}
    </section>
  );
}

function Steps({ complaint: { steps } }: ComplaintProps) {
  const text = useText(complaintsText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.steps}</h2>
      <ol className="stack stack-tight">
        {steps.map(({ id, title, status, on, until, why }) => (
          <li key={id} aria-current={status === 'now' ? 'step' : undefined}>
            <strong>{say(title)}</strong>{' '}
            <span className="soft small">
              {text[status]}
              {on !== null && ` · ${sayDate(on, language)}`}
              {until !== null && ` · ${text.until(sayDate(until, language))}`}
            </span>
            {why !== null && <p className="soft small">{say(why)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Notes({ complaint: { notes } }: ComplaintProps) {
  const text = useText(complaintsText);
  const say = useSay();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.notes}</h2>
      {notes.length === 0 && <p className="soft">{text.noNotes}</p>}
      {notes.map(({ id, text: said, at, by }) => (
        <div key={id}>
          <p className="timeline-detail">{said}</p>
          <p className="soft small">
            {say(by)} · <Instant at={at} />
          </p>
        </div>
      ))}
    </section>
  );
}
