import type { ServerConfig } from '../../config/server-config.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { eachApart, type OnFault } from '../../jobs/each-apart.ts';
import { laterOf } from '../applications/later-of.ts';
import { runCredentialWork } from '../credentials/credential-work.ts';
import { holdComplaint, listComplaintActions, listComplaints, listComplaintsToClose } from './complaints.repository.ts';
import { takeComplaintStep } from './take-complaint-step.ts';

export type Closing = Pick<OfficeContext, 'database' | 'now' | 'newId' | 'keys' | 'library'> & {
  readonly config: ServerConfig;
  readonly onFault: OnFault;
};

/** Closes the complaints about whose reply nobody asked again in time, with their effects; returns how many. */
export async function closeComplaints({ onFault, ...context }: Closing): Promise<number> {
  const today = todayInChina(context.now());
  const due = await context.database.transaction({ role: 'system', purpose: 'close-complaints' }, (tx) =>
    listComplaintsToClose(tx, today),
  );
  return eachApart(due, (id) => closeOne(context, id), onFault);
}

/** Whether it was closed: a re-check may have been asked for in the meantime. */
async function closeOne(context: Omit<Closing, 'onFault'>, id: string): Promise<boolean> {
  const today = todayInChina(context.now());
  const replied = await context.database.transaction({ role: 'system', purpose: 'close-complaints' }, async (tx) =>
    (await listComplaintActions(tx, id)).findLast(({ kind }) => kind === 'reply'),
  );
  if (replied === undefined) return false;
  // What follows is entered in the name of who found it.
  const finder = { accountId: replied.actor_account, role: replied.actor_role };
  return runCredentialWork(context, finder, async (work) => {
    await holdComplaint(work.tx, id);
    const [record] = await listComplaints(work.tx, { id, today }, { offset: 0, limit: 1 });
    if (record?.state !== 'replied') return false;
    const at = laterOf(work.now, record.complaint_state.lastAt).toISOString();
    const actor = { accountId: null, role: 'system' } as const;
    await takeComplaintStep(work, record, { kind: 'close', at, actor });
    return true;
  });
}
