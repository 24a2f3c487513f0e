import { createClosures } from './engines/closures.ts';
import type { EngineUnderTest } from './engines/engine-under-test.ts';
import { createGuantong, loadTwelveRoutes } from './engines/guantong.ts';
import { createJsonRulesEngine } from './engines/json-rules-engine.ts';
import { makePersons, type Person } from './engines/persons.ts';
import { createPublicodes } from './engines/publicodes.ts';
import { routeIds } from './engines/routes.ts';
import { createZen } from './engines/zen.ts';
import { median, printTable } from './table.ts';

const personCount = Number(process.env.BENCH_PERSONS ?? 300);
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
// A measurement goes over all persons again until it has taken this long.
const leastMilliseconds = 200;
const warmUpMilliseconds = 1500;

type Question = 'decide' | 'explain';
/** Persons a second, one figure for each round. */
type Figures = ReadonlyMap<EngineUnderTest, number[]>;

const library = await loadTwelveRoutes();
const persons = makePersons(personCount, 20_201_228);
const ours = createGuantong(library, { reading: false });
const engines = [
  ours,
  createGuantong(library, { reading: true }),
  createJsonRulesEngine(library),
  createZen(library),
  createPublicodes(library),
  createClosures(library),
];

console.log(`${personCount} persons, ${routeIds.length} routes each, ${rounds} rounds, Node ${process.version}\n`);
await checkAgreement(engines, persons);
printShares();
const decisions = await measure('decide');
const explanations = await measure('explain');
printFigures();
// The thread pool of one engine would keep the process waiting.
process.exit(0);

/** Stops where any engine answers any route of any person otherwise than ours. */
async function checkAgreement(all: readonly EngineUnderTest[], given: readonly Person[]): Promise<void> {
  for (const engine of all) {
    engine.prepare(given);
    await engine.decide();
    given.forEach(({ request }, index) => {
      routeIds.forEach((id, at) => {
        const [expected, found] = [ours.valuesOf(index)[at], engine.valuesOf(index)[at]];
        if (expected === found) return;
        throw new Error(`${request.id} ${id}: expected ${expected} as ours, ${engine.name} answers ${found}`);
      });
    });
  }
  console.log(`All ${all.length} agree on all ${given.length * routeIds.length} answers.\n`);
}

function printShares(): void {
  const shares = routeIds.map((id, at) => {
    const counts = [0, 0, 0];
    persons.forEach((_, index) => {
      const value = ours.valuesOf(index)[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    });
    return [id, ...counts.map((count) => `${Math.round((100 * count) / persons.length)} %`)];
  });
  printTable(['route', 'false', 'unknown', 'true'], shares);
  console.log('');
}

// One round after the other, in each every engine once: what slows the machine down slows all of them down.
async function measure(question: Question): Promise<Figures> {
  const figures = new Map<EngineUnderTest, number[]>(engines.map((engine) => [engine, []]));
  for (const engine of engines) await once(engine, question, warmUpMilliseconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) figures.get(engine)?.push(await once(engine, question));
  }
  return figures;
}

async function once(engine: EngineUnderTest, question: Question, least = leastMilliseconds): Promise<number> {
  let [milliseconds, judged] = [0, 0];
  while (milliseconds < least) {
    engine.prepare(persons);
    const start = performance.now();
    await engine[question]();
    milliseconds += performance.now() - start;
    judged += persons.length;
  }
  return (judged / milliseconds) * 1000;
}

function printFigures(): void {
  const rows = engines.map((engine) => {
    const [decided, explained] = [decisions.get(engine) ?? [], explanations.get(engine) ?? []];
    const comparisons = [timesOf(decisions, decided), timesOf(explanations, explained), timesOf(explanations, decided)];
    return [engine.name, perSecond(decided), perSecond(explained), ...comparisons, engine.explains];
  });
  printTable(
    [
      ...['engine', 'decision, persons/s', 'explanation, persons/s', 'our decision ×', 'our explanation ×'],
      ...['our explanation × its decision', 'its explanation'],
    ],
    rows,
  );
}

/** How many times as fast ours is: the median of the rounds, each round compared with itself. */
function timesOf(figures: Figures, theirs: readonly number[]): string {
  const times = median((figures.get(ours) ?? []).map((own, round) => own / (theirs[round] ?? Number.NaN)));
  return times >= 100 ? times.toFixed(0) : times.toFixed(times >= 10 ? 1 : 2);
}

function perSecond(figures: readonly number[]): string {
  return Math.round(median(figures)).toLocaleString('en-US');
}
