import { useSay, useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { examCasesText } from '../examinations/exam-cases.text.ts';
import { progressByMethod } from '../examinations/method-progress.ts';
import { fetchExamCases } from '../examinations/planning-api.ts';
import { methodNames } from '../notices/cycle-words.ts';
import type { GroupPlace } from './api.ts';
import { groupAddress } from './group-address.ts';
import { Part, useGroupPart } from './group-parts.tsx';

/** How far the examinations of the group are, and the way to planning them. */
export function GroupExaminations({ place }: { readonly place: GroupPlace }) {
  const can = useCan();
  return can('exam-case.list') ? <Progress place={place} /> : null;
}

function Progress({ place }: { readonly place: GroupPlace }) {
  const text = useText(examCasesText);
  const say = useSay();
  const { data, error } = useGroupPart(place, 'examinations', fetchExamCases);
  const methods = progressByMethod(data?.items ?? []);
  return (
    <Part
      title={text.title}
      error={error}
      empty={data !== undefined && methods.length === 0 ? text.none : undefined}
      action={
        methods.length > 0 && (
          <InsideLink href={`${groupAddress(place)}/examinations`} className="button">
            {text.openAll}
          </InsideLink>
        )
      }
    >
      {methods.map(({ method, cases, counts }) => (
        <li key={method} className="row row-apart">
          <span>
            {say(methodNames[method])} <span className="soft small">{text.all(cases.length)}</span>
          </span>
          <span className="soft small">
            {text.progress(counts.waiting, counts.planned, counts.marked, counts.released)}
          </span>
        </li>
      ))}
    </Part>
  );
}
