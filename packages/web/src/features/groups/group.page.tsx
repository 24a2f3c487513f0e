import type { ReviewGroup } from '@guantong/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import type { BatchProgress } from '../../office/data-table/batch-action.ts';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { findGroup } from './api.ts';
import { groupActs } from './group-acts.ts';
import { GroupExaminations } from './group-examinations.tsx';
import { GroupCases, GroupDraws, GroupMeetings } from './group-parts.tsx';
import { GroupSheets } from './group-sheets.tsx';
import { countNames } from './group-words.ts';
import { groupsText } from './groups.text.ts';

/** A group: its cases, draws and meetings, and what can be done for all of its cases. */
export function GroupPage() {
  const text = useText(groupsText);
  const { id: cycleId = '', group = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['office', 'group', cycleId, group],
    // Null, for a query has no undefined answer.
    queryFn: async ({ signal }) => (await findGroup({ cycleId, group }, signal)) ?? null,
  });
  if (error !== null) return <ProblemState error={error} onRetry={refetch} />;
  if (isPending) return <LoadingState />;
  if (data === null) return <EmptyState title={text.notFound} whole />;
  return <Group group={data} />;
}

function Group({ group }: { readonly group: ReviewGroup }) {
  const text = useText(groupsText);
  const say = useSay();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<BatchProgress>();
  const lookAnew = () => void queries.invalidateQueries({ queryKey: ['office', 'group', group.cycleId, group.group] });
  return (
    <OfficePage title={group.group} lead={group.cycleName}>
      {progress !== undefined && <Outcome progress={progress} />}
      <ActPanel
        can={group.can}
        acts={groupActs(group)}
        onDone={(result) => {
          setProgress(result);
          lookAnew();
        }}
        onStale={lookAnew}
      />
      <FactList>
        <Fact title={text.cycle}>
          <InsideLink href={`/office/cycles/${group.cycleId}`}>{group.cycleName}</InsideLink>
        </Fact>
        {countNames.map(([key, title]) => (
          <Fact key={key} title={say(title)}>
            {group[key]}
          </Fact>
        ))}
      </FactList>
      <GroupCases place={group} />
      <GroupDraws place={group} />
      <GroupExaminations place={group} />
      <GroupSheets place={group} />
      <GroupMeetings place={group} />
    </OfficePage>
  );
}

function Outcome({ progress: { done, failed, total } }: { readonly progress: BatchProgress }) {
  const text = useText(groupsText);
  const say = useSay();
  const reasons = failed.flatMap((each) => (each.kind === 'refused' ? [say(each.whyNot)] : []));
  return (
    <div className={failed.length > 0 ? 'note note-warning' : 'note'} role="status">
      <p>{text.done(done, total)}</p>
      {failed.length > 0 && (
        <>
          <p>{text.notDone(failed.length)}</p>
          <ul>
            {[...new Set(reasons)].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
