import type { ApplicationFilter, Workbench } from '@guantong/contracts';
import { caseStates } from '@guantong/procedure';
import { authorise } from '../../access/authorise.ts';
import type { ApplicationAct } from '../applications/application-act.ts';
import { countApplications, listApplications } from '../applications/lists/application-list.repository.ts';
import { boxOwnerOf } from '../applications/lists/application-list.service.ts';
import { targetWordsOf } from '../applications/lists/present-application-row.ts';

const boxes = ['todo', 'done', 'started'] as const;
const DUE_SHOWN = 10;

/** How many applications are in each box of the caller, and what is due next. */
export async function readWorkbench({
  tx,
  actor,
  library,
}: Pick<ApplicationAct, 'tx' | 'actor' | 'library'>): Promise<Workbench> {
  authorise(actor, 'application.list');
  const owner = boxOwnerOf(actor);
  const by = (box: ApplicationFilter['box']) => ({ filter: { box, sort: 'dueOn' as const }, owner });
  const counts: Workbench['boxes'] = [];
  for (const key of boxes) counts.push({ key, count: await countApplications(tx, by(key)) });
  const due = await listApplications(tx, by('todo'), { offset: 0, limit: DUE_SHOWN });
  return {
    boxes: counts,
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
