import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import type { TestActor } from '../../../server/src/testing/test-actors.ts';
import { openSeededOffice, type SeededOffice } from '../../../server/test/support/seeded-office.ts';
import { openPage, type Visit, type Visitor } from './open-page.ts';

/** The made-up province with pages, where cases are handled at a time that can be moved. */
export interface ServedCases extends SeededOffice {
  readonly address: string;
  /** A browser context of somebody's own, at the time of the server; without somebody, of a stranger. */
  visit(browser: Browser, visit: Omit<Visit, 'cookie' | 'at'> & { readonly as?: TestActor }): Promise<Visitor>;
  /** Moves the clock of the server and of these visitors. */
  moveAll(instant: string, visitors: readonly Visitor[]): Promise<void>;
  stop(): Promise<void>;
}

export async function startCases(start: string): Promise<ServedCases> {
  return serveCases(start, openSeededOffice);
}

/** The same with a scene that has more in it. */
export async function serveCases<Scene extends SeededOffice>(
  start: string,
  open: (start: string, options: { readonly webRoot: string }) => Promise<Scene>,
): Promise<Scene & ServedCases> {
  const scene = await open(start, { webRoot: inject('webRoot') });
  const address = await scene.office.app.listen({ host: '127.0.0.1', port: 0 });
  let at = start;
  return {
    ...scene,
    address,
    visit: (browser, { as, address: path, ...visit }) =>
      openPage(browser, { ...visit, address: `${address}${path}`, at, cookie: as?.cookie }),
    async moveAll(instant, visitors) {
      at = instant;
      await scene.moveTo(instant);
      await Promise.all(visitors.map(({ context }) => context.clock.setFixedTime(instant)));
    },
    stop: () => scene.office.close(),
  };
}
