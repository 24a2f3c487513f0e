import type { Cycle } from '@guantong/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { ProcedureChecks } from '../../components/procedure-checks.tsx';
import { useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing, type ThingChanges } from '../../office/acts/loaded-thing.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan, useSignedIn } from '../../office/session/signed-in.tsx';
import { NoticeBody } from '../notices/notice-body.tsx';
import { cycleKind } from './api.ts';
import { cycleActs } from './cycle-acts.ts';
import { CycleState } from './cycle-columns.tsx';
import { cyclesText } from './cycles.text.ts';

/** A cycle: where it stands, what publication asks of it, what may be done, and all that its notice says. */
export function CyclePage() {
  return <LoadedThing kind={cycleKind}>{(cycle, changes) => <Shown cycle={cycle} changes={changes} />}</LoadedThing>;
}

function Shown({ cycle, changes }: { readonly cycle: Cycle; readonly changes: ThingChanges<Cycle> }) {
  const text = useText(cyclesText);
  const navigate = useNavigate();
  const can = useCanOfCycle(cycle);
  const published = cycle.state !== 'draft';
  return (
    <OfficePage
      title={cycle.name}
      lead={<CycleState state={cycle.state} openNow={cycle.openNow} />}
      actions={
        published && (
          <Link to="/notices/$id" params={{ id: cycle.id }} className="button">
            {text.publicPage}
          </Link>
        )
      }
    >
      <ActPanel
        can={can}
        acts={cycleActs(cycle)}
        onStale={changes.onStale}
        onDone={(next) => {
          changes.onDone(next);
          if (next.id !== cycle.id) void navigate({ to: '/office/cycles/$id', params: { id: next.id } });
        }}
      />
      {cycle.checks !== null && (
        <section className="office-panel stack stack-tight">
          <h2>{text.checks}</h2>
          <p className="soft">{text.checksLead}</p>
          <ProcedureChecks checks={cycle.checks} />
        </section>
      )}
      <NoticeBody notice={cycle} />
    </OfficePage>
  );
}

// Copying makes another cycle, so it is not among what may be done with this one: a clerk copies what the own body did.
function useCanOfCycle({ can, body }: Cycle): Cycle['can'] {
  const mayDraft = useCan()('cycle.draft');
  const { acting } = useSignedIn();
  const copies = mayDraft && acting.organisation?.id === body.id;
  return copies ? [...can, { action: 'cycle.draft', allowed: true }] : can;
}
