import type { ApplicationView } from '@guantong/contracts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { applicationsText } from './applications.text.ts';

/** That something was said against the result, and how it ended; what and by whom only the offices that handle it see. */
export function CaseComplaints({ view: { complaints } }: { readonly view: ApplicationView }) {
  const text = useText(applicationsText);
  const { language } = useLanguage();
  const can = useCan();
  if (complaints.length === 0) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.complaints}</h2>
      <ul className="case-facts">
        {complaints.map(({ id, on, resolution }) => (
          <li key={id} className="stack stack-tight">
            <div className="row row-apart">
              <span>
                {text.complaintOn(sayDate(on, language))}{' '}
                {can('complaint.list') && (
                  <InsideLink href={`/office/complaints/${id}`}>{text.openComplaint}</InsideLink>
                )}
              </span>
              <span className={resolution === null ? 'tag tag-warning' : 'tag'}>
                {resolution === null
                  ? text.complaintOpen
                  : resolution.upheld
                    ? text.objectionUpheld
                    : text.objectionDismissed}
              </span>
            </div>
            {resolution !== null && <p className="soft">{resolution.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
