import type { RouteAssessment } from '@guantong/engine';
import { sayDate } from '../../../lib/dates.ts';
import { useLanguage, useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';

/** The day that matters of a route, in one sentence, and its end where one is in sight. */
export function RouteDay({ route }: { readonly route: RouteAssessment }) {
  const text = useText(selfCheckText);
  const { language } = useLanguage();
  const day = route.earliestOn === null ? undefined : sayDate(route.earliestOn, language);
  const until = route.validUntil === null ? undefined : sayDate(route.validUntil, language);
  if (route.status === 'ineligible' || day === undefined) return null;
  return (
    <p className="route-day">
      {route.status === 'eligible' && (route.grants === 'issue' ? text.issuedNow : text.eligibleNow)}
      {route.status === 'not-yet' && (
        <>
          <strong>{day}</strong> {route.grants === 'issue' ? text.issuedFrom : text.eligibleFrom}
        </>
      )}
      {route.status === 'undetermined' && text.undeterminedFrom(day)}
      {until && <span className="soft"> {text.validUntil(until)}</span>}
    </p>
  );
}
