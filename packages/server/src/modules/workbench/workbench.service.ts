import type { ApplicationFilter, Workbench } from '@guantong/contracts';
import { caseStates } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { judgeAccess } from '../../access/authorise.ts';
import type { WorkContext } from '../../http/route-context.ts';
import type { ApplicationAct } from '../applications/application-act.ts';
import { countApplications, listApplications } from '../applications/lists/application-list.repository.ts';
import { boxOwnerOf } from '../applications/lists/application-list.service.ts';
import { targetWordsOf } from '../applications/lists/present-application-row.ts';
import { countWaiting } from './count-waiting.ts';

const boxKeys = ['todo', 'done', 'started'] as const;
const DUE_SHOWN = 10;
/** Nobody works through more at a sitting, and an office has tens of thousands: counting them all would take longer than the rest. */
const COUNTED = 1_000;

/** What waits for the caller: the boxes of applications, the other lists, and what is due next. */
export async function readWorkbench(context: WorkContext, actor: Actor): Promise<Workbench> {
  const { database, library } = context;
  const cases = judgeAccess(actor, 'application.list', {}).allowed
    ? await database.transaction(actor, (tx) => readCases({ tx, actor, library }))
    : { boxes: [], due: [] };
  const waiting = await countWaiting(context, actor);
  return {
    ...cases,
    waiting: waiting.map(({ place, total }) => ({ place, count: Math.min(total, COUNTED), more: total > COUNTED })),
  };
}

/** How many applications are in each box of the caller, and what is due next. */
async function readCases({
  tx,
  actor,
  library,
}: Pick<ApplicationAct, 'tx' | 'actor' | 'library'>): Promise<Pick<Workbench, 'boxes' | 'due'>> {
  const owner = boxOwnerOf(actor);
  const by = (box: ApplicationFilter['box']) => ({ filter: { box, sort: 'dueOn' as const }, owner });
  const countBox = async (key: (typeof boxKeys)[number]) => {
    const { total, more } = await countApplications(tx, by(key), COUNTED);
    return { key, count: total, more };
  };
  const [due, boxes] = await Promise.all([
    listApplications(tx, by('todo'), { offset: 0, limit: DUE_SHOWN }),
    Promise.all(boxKeys.map(countBox)),
  ]);
  return {
    boxes,
    due: due.map((row) => {
      const target = targetWordsOf(library, row);
      return {
        id: row.id,
        number: row.number,
        title: { zh: `${row.person_name} · ${target.zh}`, en: `${row.person_name} · ${target.en}` },
        what: row.held ? held : caseStates[row.state],
        dueOn: row.due_on,
      };
    }),
  };
}

const held = { zh: '监督暂停', en: 'On hold' };
