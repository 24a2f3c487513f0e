import type { Text } from '@guantong/engine';
import type { DatabaseTransaction } from '../../database/database.ts';
import { sayInstantInChina } from '../../http/say-instant.ts';
import { enqueueJobs } from '../../jobs/enqueue-job.ts';
import { accountNotice } from './notify-account.ts';

/** The kind of job that tells an expert something. */
export const NOTIFY_EXPERT = 'notify-expert';

/** Something said to experts: of cycle, group and meeting, never of an applicant, for a review may be blind. */
export interface ExpertNotice {
  readonly subject: Text;
  readonly link: string;
}

/** Tells each of the accounts, in the transaction of what it tells of; an expert without an account is told nothing. */
export async function tellExperts(
  tx: DatabaseTransaction,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
  notices: readonly (ExpertNotice & { readonly accountId: string | null })[],
): Promise<void> {
  await enqueueJobs(
    tx,
    notices.flatMap(({ accountId, ...notice }) =>
      accountId === null ? [] : [accountNotice(NOTIFY_EXPERT, { id: newId(), now, accountId, ...notice })],
    ),
  );
}

/** A group of a cycle, as both are called. */
interface Place {
  readonly cycle_name: string;
  readonly group_name: string;
}

/** Where an expert declares ties. */
const ownEntry = '/office/experts/own';

export function drawnNotice(place: Place): ExpertNotice {
  const { zh, en } = wordsOf(place);
  return {
    subject: {
      zh: `您已被抽取为评审专家：${zh}。如有应当回避的关系，请在专家信息中申报`,
      en: `You were drawn as an expert: ${en}. Declare any tie for which you should not review`,
    },
    link: ownEntry,
  };
}

export function substitutedNotice(place: Place): ExpertNotice {
  const { zh, en } = wordsOf(place);
  return {
    subject: { zh: `您由候补专家递补为评审专家：${zh}`, en: `As a substitute you now sit as an expert: ${en}` },
    link: ownEntry,
  };
}

export function recusedNotice(place: Place): ExpertNotice {
  const { zh, en } = wordsOf(place);
  return {
    subject: {
      zh: `您因回避不再担任评审专家，席位已由候补专家递补：${zh}`,
      en: `You are recused, and a substitute took your seat: ${en}`,
    },
    link: ownEntry,
  };
}

export function assignedNotice(place: Place, count: number): ExpertNotice {
  const { zh, en } = wordsOf(place);
  const cases = count === 1 ? 'one case' : `${count} cases`;
  return {
    subject: { zh: `有 ${count} 件申报请您评分：${zh}`, en: `${cases} to score: ${en}` },
    link: '/office/sheets',
  };
}

interface MeetingOf {
  readonly id: string;
  readonly title: string;
}

export function invitedNotice({
  id,
  title,
  plannedAt,
  place,
}: MeetingOf & { readonly plannedAt: string; readonly place: string }): ExpertNotice {
  const when = sayInstantInChina(plannedAt);
  return {
    subject: {
      zh: `请参加评审会议：${title}，${when}，${place}`,
      en: `You are invited to a meeting: ${title}, ${when}, ${place}`,
    },
    link: meetingLink(id),
  };
}

export function calledOffNotice({ id, title }: MeetingOf): ExpertNotice {
  return {
    subject: { zh: `评审会议取消：${title}`, en: `The meeting is called off: ${title}` },
    link: meetingLink(id),
  };
}

export function roundNotice({ id, title }: MeetingOf): ExpertNotice {
  return {
    subject: { zh: `投票已经开始：${title}`, en: `A ballot is open: ${title}` },
    link: meetingLink(id),
  };
}

function wordsOf({ cycle_name, group_name }: Place): Text {
  return { zh: `${cycle_name}（${group_name}）`, en: `${cycle_name} (${group_name})` };
}

function meetingLink(id: string): string {
  return `/office/meetings/${id}`;
}
