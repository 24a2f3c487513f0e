import { createClosures } from './engines/closures.ts';
import { type EngineProcess, serveEngine, startEngine } from './engines/engine-process.ts';
import type { EngineUnderTest } from './engines/engine-under-test.ts';
import { createGuantong, loadTwelveRoutes } from './engines/guantong.ts';
import { createJsonRulesEngine } from './engines/json-rules-engine.ts';
import { makePersons } from './engines/persons.ts';
import { createPublicodes } from './engines/publicodes.ts';
import { routeIds } from './engines/routes.ts';
import { createZen } from './engines/zen.ts';
import { median, printTable } from './table.ts';

const personCount = Number(process.env.BENCH_PERSONS ?? 200);
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
// A measurement goes over all persons again until it has taken this long.
const leastMilliseconds = 300;
const warmUpSeconds = 20;

type Library = Awaited<ReturnType<typeof loadTwelveRoutes>>;
type Question = 'decide' | 'explain';
/** Persons a second, one figure for each round. */
type Figures = ReadonlyMap<string, number[]>;

const ours = 'guantong';
const creators: Readonly<Record<string, (library: Library) => EngineUnderTest>> = {
  [ours]: (library) => createGuantong(library, { reading: false }),
  'guantong, from JSON requests': (library) => createGuantong(library, { reading: true }),
  'json-rules-engine': createJsonRulesEngine,
  '@gorules/zen-engine': createZen,
  publicodes: createPublicodes,
  'hand-written closures': createClosures,
};
const explains: Readonly<Record<string, string>> = {
  [ours]: 'tree with sentences, spans over time, earliest date',
  'guantong, from JSON requests': 'the same',
  'json-rules-engine': 'the outcome of every condition',
  '@gorules/zen-engine': 'its trace: what goes into and comes out of its node',
  publicodes: 'the annotated tree of every evaluation',
  'hand-written closures': 'none',
};

const persons = makePersons(personCount, 20_201_228);
const named = creators[process.argv[2] ?? ''];
if (named === undefined) await compare();
else serveEngine(named(await loadTwelveRoutes()), persons);

async function compare(): Promise<void> {
  console.log(`${personCount} persons, ${routeIds.length} routes each, ${rounds} rounds, Node ${process.version}\n`);
  const engines = Object.keys(creators).map(startEngine);
  try {
    printShares(await agreedAnswers(engines));
    const decisions = await measure(engines, 'decide');
    const explanations = await measure(engines, 'explain');
    printFigures(decisions, explanations);
  } finally {
    for (const engine of engines) engine.stop();
  }
}

/** Throws where any engine answers any route of any person otherwise than the first. */
async function agreedAnswers(engines: readonly EngineProcess[]): Promise<readonly number[]> {
  let agreed: readonly number[] | undefined;
  for (const engine of engines) {
    const answers = await engine.answers();
    agreed ??= answers;
    agreed.forEach((expected, at) => {
      if (answers[at] === expected) return;
      const [person, id] = [persons[Math.floor(at / routeIds.length)], routeIds[at % routeIds.length]];
      throw new Error(`${person?.request.id} ${id}: expected ${expected}, ${engine.name} answers ${answers[at]}`);
    });
  }
  console.log(`All ${engines.length} agree on all ${agreed?.length} answers.\n`);
  return agreed ?? [];
}

function printShares(answers: readonly number[]): void {
  const rows = routeIds.map((id, route) => {
    const own = answers.filter((_, at) => at % routeIds.length === route);
    const share = (value: number) =>
      `${Math.round((100 * own.filter((each) => each === value).length) / own.length)} %`;
    return [id, share(0), share(1), share(2)];
  });
  printTable(['route', 'false', 'unknown', 'true'], rows);
  console.log('');
}

// One round after the other, in each every engine once: what slows the machine down slows all of them down.
async function measure(engines: readonly EngineProcess[], question: Question): Promise<Figures> {
  const figures = new Map<string, number[]>();
  for (const engine of engines) {
    await warmUp(engine, question);
    figures.set(engine.name, []);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) {
      figures.get(engine.name)?.push(await engine.measure(question, leastMilliseconds));
    }
  }
  return figures;
}

// Until it has got no faster four times in a row: compiling takes long where other programs use the machine too.
async function warmUp(engine: EngineProcess, question: Question): Promise<void> {
  const start = performance.now();
  let best = 0;
  for (let sinceBest = 0; sinceBest < 4 && performance.now() - start < warmUpSeconds * 1000; sinceBest += 1) {
    const figure = await engine.measure(question, leastMilliseconds);
    if (figure <= best * 1.03) continue;
    best = figure;
    sinceBest = 0;
  }
}

function printFigures(decisions: Figures, explanations: Figures): void {
  const rows = Object.keys(creators).map((name) => {
    const [decided, explained] = [decisions.get(name) ?? [], explanations.get(name) ?? []];
    const comparisons = [timesOf(decisions, decided), timesOf(explanations, explained), timesOf(explanations, decided)];
    return [name, perSecond(decided), perSecond(explained), ...comparisons, explains[name] ?? ''];
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
