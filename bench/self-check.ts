import { assess, createPolicyLibrary } from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { makePersons } from './engines/persons.ts';
import { median, printTable } from './table.ts';

// The self-check asks for every target of every route in force: no target in the request. The first answer compiles the
// policy of the jurisdiction; the page makes it while the first question is read.
const bundle = await loadPolicyBundle();
const dossiers = makePersons(20, 7).map(({ request }) => request.dossier);

const rows = ['CN', '150000', '440100'].map((jurisdiction) => {
  const ask = (index: number) => {
    const dossier = dossiers[index] ?? { credentials: [], employments: [] };
    const start = performance.now();
    const { routes } = assess(library, { asOf: '2026-11-21', jurisdiction, dossier });
    return { milliseconds: performance.now() - start, routes: routes.length };
  };
  const library = createPolicyLibrary(bundle);
  const cold = ask(0);
  for (let round = 0; round < 20; round += 1) for (const index of dossiers.keys()) ask(index);
  const warm = dossiers.map((_, index) => ask(index).milliseconds);
  const figures = [cold.milliseconds, median(warm), Math.max(...warm)].map((each) => `${each.toFixed(1)} ms`);
  return [jurisdiction, `${cold.routes}`, ...figures];
});

printTable(['jurisdiction', 'routes', 'first answer', 'warm, median', 'warm, slowest of 20'], rows);
