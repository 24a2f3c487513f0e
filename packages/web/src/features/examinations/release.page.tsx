import { type MarkRelease, type MarkReleasePreview, type MarksReleased, markReleaseSchema } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { MissingState, ProblemState } from '../../office/states/problem-state.tsx';
import { groupAddress } from '../groups/group-address.ts';
import { methodNames } from '../notices/cycle-words.ts';
import { examCasesText } from './exam-cases.text.ts';
import { fetchReleasePreview, releaseMarks } from './planning-api.ts';

/** The marks of a method in a group: what a release would do, and the release. */
export function ReleasePage() {
  const { id, group, method } = useParams({ strict: false });
  const { data: place } = markReleaseSchema.safeParse({ cycleId: id, group, method });
  return place === undefined ? <MissingState /> : <Release place={place} />;
}

function Release({ place }: { readonly place: MarkRelease }) {
  const text = useText(examCasesText);
  const say = useSay();
  const queries = useQueryClient();
  const [done, setDone] = useState<MarksReleased>();
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'release', place.cycleId, place.group, place.method],
    queryFn: ({ signal }) => fetchReleasePreview(place, signal),
  });
  if (error !== null && data === undefined) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  return (
    <OfficePage
      title={`${text.release} · ${say(methodNames[place.method])}`}
      lead={`${data.group} · ${data.cycleName}`}
      actions={
        <InsideLink href={`${groupAddress(place)}/examinations`} className="button">
          {text.title}
        </InsideLink>
      }
    >
      {done !== undefined && (
        <p className="note" role="status">
          {text.done(done.released, done.recorded, done.pending)}{' '}
          {done.recorded > 0 && <InsideLink href={groupAddress(place)}>{text.toGroupPage}</InsideLink>}
        </p>
      )}
      <Numbers preview={data} />
      <p className="note note-warning">{text.releaseLead}</p>
      <ActPanel
        can={data.can}
        acts={[releaseOf(place, data)]}
        onDone={(released) => {
          setDone(released);
          void queries.invalidateQueries({ queryKey: ['office'] });
          void queries.invalidateQueries({ queryKey: ['table'] });
        }}
        onStale={() => void refetch()}
      />
      <Missing preview={data} />
    </OfficePage>
  );
}

function titleOf({ due, recorded }: MarkReleasePreview): Text {
  const { zh, en } = examCasesText;
  if (due > 0) return { zh: zh.take(due), en: en.take(due) };
  if (recorded > 0) return { zh: zh.takeResults(recorded), en: en.takeResults(recorded) };
  return { zh: zh.release, en: en.release };
}

function releaseOf(place: MarkRelease, preview: MarkReleasePreview): Act<MarksReleased> {
  const { due, passed, failed, absent } = preview;
  const { zh, en } = examCasesText;
  return {
    ...{ kind: 'ask', action: 'exam-mark.release', fields: [], weight: 'grave' },
    title: titleOf(preview),
    follows: { zh: zh.confirmLead(due, passed, failed, absent), en: en.confirmLead(due, passed, failed, absent) },
    take: () => releaseMarks(place),
  };
}

/** Who gets what by the release. */
function Numbers({ preview }: { readonly preview: MarkReleasePreview }) {
  const text = useText(examCasesText);
  const { due, passed, failed, absent, missing, released, recorded } = preview;
  const numbers = [
    [text.due, due],
    [text.passed, passed],
    [text.failed, failed],
    [text.absent, absent],
    [text.missing, missing.length],
    [text.released, released],
    [text.recorded, recorded],
  ] as const;
  return (
    <FactList>
      {numbers.map(([title, count]) => (
        <Fact key={title} title={title}>
          <strong>{text.people(count)}</strong>
        </Fact>
      ))}
    </FactList>
  );
}

function Missing({ preview: { missing } }: { readonly preview: MarkReleasePreview }) {
  const text = useText(examCasesText);
  if (missing.length === 0) return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.missing}</h2>
      <p className="soft">{text.missingLead}</p>
      <ul className="plain-rows plain-rows-columns">
        {missing.map(({ applicationId, number, name }) => (
          <li key={applicationId}>
            <InsideLink href={`/office/applications/${applicationId}`}>{name}</InsideLink>{' '}
            <span className="soft small">{number}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
