import type { NewComplaint } from '@guantong/contracts';
import { todayInChina } from '../../http/today.ts';
import { listComplaints } from '../../modules/complaints/complaints.repository.ts';
import { look, type ReviewStage } from '../reviews/review-stage.ts';

export interface TargetWanted {
  readonly about: NewComplaint['about']['what'];
  readonly cycleId: string;
  readonly group: string;
  /** A case that nobody complains about. */
  readonly spared: string | null;
}

/** The first result in publicity, or certificate in force, of a group that nobody has complained about. */
export async function findTarget(
  stage: ReviewStage,
  { about, cycleId, group, spared }: TargetWanted,
): Promise<NewComplaint['about'] | undefined> {
  const today = todayInChina(stage.until);
  return look(stage, async (tx) => {
    const complaints = await listComplaints(tx, { today }, { offset: 0, limit: 100 });
    const taken = new Set([...complaints.map(({ application_id }) => application_id), spared]);
    const cases = await tx
      .selectFrom('applications')
      .leftJoin('certificates', (join) =>
        join.onRef('certificates.application_id', '=', 'applications.id').on('certificates.state', '=', 'issued'),
      )
      .select(['applications.id', 'applications.state', 'certificates.number as certificate'])
      .where('applications.cycle_id', '=', cycleId)
      .where('applications.group_name', '=', group)
      .orderBy('applications.number')
      .execute();
    const free = cases.filter(({ id }) => !taken.has(id));
    const line = free.find(({ state }) => state === 'result-publicity');
    if (about === 'result') return line && { what: 'result', applicationId: line.id };
    const number = free.find(({ certificate }) => certificate !== null)?.certificate;
    return number == null ? undefined : { what: 'certificate', number };
  });
}
