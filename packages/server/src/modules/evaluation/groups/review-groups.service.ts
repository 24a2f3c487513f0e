import {
  type ApplicationBatchJob,
  applicationFilterSchema,
  type GroupAct,
  type ReviewGroup,
  type ReviewGroupFilter,
} from '@guantong/contracts';
import type { CaseStateName } from '@guantong/procedure';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { listCan, type PossibleStep } from '../../../access/list-can.ts';
import { inParts, type Page } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { takeBatch } from '../../applications/batch/batch.service.ts';
import { countGroups, type GroupRecord, listGroups } from './review-groups.repository.ts';

/** The groups of the cases that the caller may see. */
export async function readGroups({ tx, actor }: Act, { page, size, ...filter }: ReviewGroupFilter & Page) {
  authorise(actor, 'review-group.list');
  const rows = await listGroups(tx, filter, { offset: (page - 1) * size, limit: size });
  const items = rows.map((row) => presentGroup(actor, row));
  return { items, total: await countGroups(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportGroups({ tx, actor }: Act, filter: ReviewGroupFilter): AsyncGenerator<ReviewGroup> {
  authorise(actor, 'review-group.list');
  for await (const row of inParts((slice) => listGroups(tx, filter, slice))) yield presentGroup(actor, row);
}

/** Begins a batch over the cases of a group that are due for the action; it goes on as every batch does. */
export async function actOnGroup(act: Act, { cycleId, group, kind }: GroupAct): Promise<ApplicationBatchJob> {
  const filter = applicationFilterSchema.parse({ cycle: cycleId, group, state: dueIn[kind] });
  const answer = await takeBatch(act, { filter, kind, payload: {}, preview: false });
  if (answer.kind !== 'job') throw new Error('a batch that is no preview is a job');
  return answer.job;
}

const dueIn: Readonly<Record<GroupAct['kind'], CaseStateName>> = {
  'start-evaluation': 'grouped',
  'publish-result': 'under-evaluation',
  'confirm-result': 'result-publicity',
};

function presentGroup(actor: Actor, record: GroupRecord): ReviewGroup {
  const { cycle_id: cycleId, cycle_name: cycleName, group_name: group, cases, grouped } = record;
  return {
    cycleId,
    cycleName,
    group,
    cases,
    grouped,
    underEvaluation: record.under_evaluation,
    inPublicity: record.in_publicity,
    ended: record.ended,
    can: listCan(actor, { bodyId: record.body_id, region: record.jurisdiction }, stepsOf(record)),
  };
}

function stepsOf({ grouped, under_evaluation, in_publicity }: GroupRecord): readonly PossibleStep[] {
  const obstacle = (count: number) => (count > 0 ? undefined : noneDue);
  return [
    { action: 'application.start-evaluation', obstacle: obstacle(grouped) },
    { action: 'draw.open', obstacle: obstacle(grouped + under_evaluation) },
    { action: 'application.publish-result', obstacle: obstacle(under_evaluation) },
    { action: 'application.confirm-result', obstacle: obstacle(in_publicity) },
  ];
}

const noneDue = { zh: '本组没有待此办理的申报', en: 'no case of the group is due for this' };
