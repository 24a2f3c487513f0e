import { expect } from 'vitest';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import type { TestOffice } from '../../../src/testing/test-office.ts';
import { type Asked, askRoute, routesOf, textOf } from '../../support/leak-sweep.ts';

export interface ComplaintToHide {
  readonly id: string;
  readonly number: string;
  readonly fileId: string;
  /** Name and contact: in no answer to anybody, but for the look that is audited. */
  readonly complainant: readonly string[];
  /** What was said, for the offices that handle it alone. */
  readonly text: string;
  /** The case it is about. */
  readonly caseId: string;
  /** Also in everything else that can be read of the case. */
  readonly everywhere: boolean;
}

export interface ComplaintReader {
  readonly name: string;
  readonly as: TestActor | undefined;
  readonly handles: boolean;
}

/** Where any role reads of a complaint what it must not, in every route of complaints, and where asked in everything that can be read. */
export async function findComplaintLeaks(
  office: TestOffice,
  hidden: ComplaintToHide,
  readers: readonly ComplaintReader[],
): Promise<readonly string[]> {
  const own = complaintRoutes(hidden);
  expect(own.map(({ route }) => route).sort()).toEqual(await routesOf(office, 'complaints'));
  const others = hidden.everywhere ? await routesOf(office, 'review') : [];
  const elsewhere = others
    .filter((route) => route.startsWith('GET') && !/lang|rosters|policy/.test(route))
    .map((route): Asked => ({ route, ids: { id: hidden.caseId } }));
  const leaks: string[] = [];
  for (const { name, as, handles } of readers)
    for (const asked of [...own, ...elsewhere]) {
      const answer = await askRoute(office, as, asked);
      const where = `${name}: ${asked.route}`;
      if (answer.statusCode >= 500) leaks.push(`${where}: ${answer.statusCode}`);
      const said = textOf(answer);
      for (const marker of [...hidden.complainant, ...(handles ? [] : [hidden.text])])
        if (said.includes(marker)) leaks.push(`${where}: ${marker}`);
    }
  return leaks;
}

/** Every route of complaints, as the roles ask it: what changes something asks for what cannot be. */
function complaintRoutes({ id, number, fileId }: ComplaintToHide): readonly Asked[] {
  const ids = { id, fileId };
  const stale = { version: 999_999 };
  const receipt = { number, code: '0000-0000-0000-0000' };
  return [
    { route: 'GET /api/complaints' },
    { route: 'GET /api/complaints/export.xlsx' },
    { route: 'GET /api/complaints/:id', ids },
    { route: 'GET /api/complaints/:id/files/:fileId', ids },
    { route: 'POST /api/complaints/:id/actions', ids, body: { ...stale, kind: 'start-handling', payload: {} } },
    { route: 'POST /api/complaints/:id/notes', ids, body: { text: '' } },
    { route: 'POST /api/complaints/:id/suspension', ids, body: { ...stale, reason: '试一试' } },
    { route: 'POST /api/complaints/:id/complainant', ids, body: { reason: '' } },
    { route: 'POST /api/public/complaints', body: {} },
    { route: 'POST /api/public/complaints/follow', body: receipt },
    { route: 'POST /api/public/complaints/recheck', body: { ...receipt, reason: '不服' } },
    { route: 'POST /api/public/complaints/files' },
  ];
}
