import type { Role } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../lib/language/language.tsx';
import { callApi } from '../../office/api/call-api.ts';
import { readList } from '../../office/api/read-answer.ts';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { fetchOwnExaminations } from '../examinations/api.ts';

/** How many things wait at an entry of the menu; nothing where none does, or where it is not this role's to do. */
export function WaitingCount({ place }: { readonly place: string }) {
  const say = useSay();
  const { acting } = useSignedIn();
  const found = waiting[place];
  const isOwn = found?.roles.includes(acting.role) ?? false;
  const { data: total = 0 } = useQuery({
    queryKey: ['office', 'workbench', acting.assignmentId, place],
    queryFn: ({ signal }) => found?.count(signal) ?? 0,
    enabled: isOwn,
  });
  return found === undefined || total === 0 ? null : <strong>{say(found.words(total))}</strong>;
}

interface Waiting {
  readonly count: (signal: AbortSignal) => Promise<number>;
  /** Whose turn it is. */
  readonly roles: readonly Role[];
  readonly words: (count: number) => Text;
}

/** How many a list has that is filtered already. */
function totalOf(list: string): Waiting['count'] {
  return async (signal) => readList(await callApi(`${list}&size=1`, { signal })).total;
}

async function countOpenExaminations(signal: AbortSignal): Promise<number> {
  const { admissions } = await fetchOwnExaminations(signal);
  return admissions.filter(({ state }) => state === 'open' || state === 'running').length;
}

const waiting: Readonly<Record<string, Waiting>> = {
  'own-examinations': {
    count: countOpenExaminations,
    roles: ['worker'],
    words: (count) => ({ zh: `现在可参加 ${count} 场`, en: `${count} to sit now` }),
  },
  'exam-marking': {
    count: totalOf('/api/examinations/marking?state=open'),
    roles: ['examiner'],
    words: (count) => ({ zh: `待评 ${count} 份`, en: `${count} to mark` }),
  },
  sheets: {
    count: totalOf('/api/evaluation/sheets?state=open'),
    roles: ['expert'],
    words: (count) => ({ zh: `待评 ${count} 份`, en: `${count} to score` }),
  },
  meetings: {
    count: totalOf('/api/meetings?state=voting'),
    roles: ['expert', 'body-clerk'],
    words: (count) => ({ zh: `正在投票 ${count} 场`, en: `${count} voting now` }),
  },
  draws: {
    count: totalOf('/api/draws?state=open'),
    roles: ['body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'],
    words: (count) => ({ zh: `进行中 ${count} 次`, en: `${count} going on` }),
  },
  'exam-marks': {
    count: totalOf('/api/examinations/marks?state=made'),
    roles: ['body-chair'],
    words: (count) => ({ zh: `待发布 ${count} 项`, en: `${count} to release` }),
  },
  committees: {
    count: totalOf('/api/committees?state=submitted'),
    roles: ['bureau-officer'],
    words: (count) => ({ zh: `待核准 ${count} 个`, en: `${count} to approve` }),
  },
  complaints: {
    count: totalOf('/api/complaints?state=reported'),
    roles: ['body-clerk', 'bureau-supervisor'],
    words: (count) => ({ zh: `待转办 ${count} 件`, en: `${count} to dispatch` }),
  },
};
