import type { Role } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../lib/language/language.tsx';
import { callApi } from '../../office/api/call-api.ts';
import { readList } from '../../office/api/read-answer.ts';
import { useSignedIn } from '../../office/session/signed-in.tsx';

/** How many things wait at an entry of the menu; nothing where none does, or where it is not this role's to do. */
export function WaitingCount({ place }: { readonly place: string }) {
  const say = useSay();
  const { acting } = useSignedIn();
  const found = waiting[place];
  const isOwn = found?.roles.includes(acting.role) ?? false;
  const { data: total = 0 } = useQuery({
    queryKey: ['office', 'workbench', acting.assignmentId, place],
    queryFn: async ({ signal }) => readList(await callApi(`${found?.list}&size=1`, { signal })).total,
    enabled: isOwn,
  });
  return found === undefined || total === 0 ? null : <strong>{say(found.words(total))}</strong>;
}

interface Waiting {
  /** The list of what waits, already filtered. */
  readonly list: string;
  /** Whose turn it is. */
  readonly roles: readonly Role[];
  readonly words: (count: number) => Text;
}

const waiting: Readonly<Record<string, Waiting>> = {
  'exam-marking': {
    list: '/api/examinations/marking?state=open',
    roles: ['examiner'],
    words: (count) => ({ zh: `待评 ${count} 份`, en: `${count} to mark` }),
  },
  sheets: {
    list: '/api/evaluation/sheets?state=open',
    roles: ['expert'],
    words: (count) => ({ zh: `待评 ${count} 份`, en: `${count} to score` }),
  },
  meetings: {
    list: '/api/meetings?state=voting',
    roles: ['expert', 'body-clerk'],
    words: (count) => ({ zh: `正在投票 ${count} 场`, en: `${count} voting now` }),
  },
  draws: {
    list: '/api/draws?state=open',
    roles: ['body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'],
    words: (count) => ({ zh: `进行中 ${count} 次`, en: `${count} going on` }),
  },
  'exam-marks': {
    list: '/api/examinations/marks?state=made',
    roles: ['body-chair'],
    words: (count) => ({ zh: `待发布 ${count} 项`, en: `${count} to release` }),
  },
  committees: {
    list: '/api/committees?state=submitted',
    roles: ['bureau-officer'],
    words: (count) => ({ zh: `待核准 ${count} 个`, en: `${count} to approve` }),
  },
  complaints: {
    list: '/api/complaints?state=reported',
    roles: ['body-clerk', 'bureau-supervisor'],
    words: (count) => ({ zh: `待转办 ${count} 件`, en: `${count} to dispatch` }),
  },
};
