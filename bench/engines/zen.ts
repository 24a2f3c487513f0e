import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { PolicyLibrary } from '@guantong/engine';
import { dayFromIso } from '@guantong/engine';
import type { EngineUnderTest } from './engine-under-test.ts';
import { type PreparedFacts, prepareFacts } from './prepared-facts.ts';
import { routeIds } from './routes.ts';

const standardInForce = dayFromIso('2023-01-01');

/**
 * GoRules ZEN: one decision of one expression node, a row for each route, run for all persons at a time in its thread pool.
 * Its own trace is what it explains with.
 */
export function createZen(library: PolicyLibrary): EngineUnderTest {
  const engine = new ZenEngine();
  const decision = engine.createDecision(new ZenDecisionContent(content()));
  let facts: readonly PreparedFacts[] = [];
  let results: readonly Record<string, number>[] = [];
  const run = async (trace: boolean) => {
    const answers = await Promise.all(facts.map((person) => decision.evaluate(person, trace ? { trace } : undefined)));
    results = answers.map((answer) => answer.result);
  };
  return {
    prepare(persons) {
      if (facts.length === 0) facts = prepareFacts(persons, library);
    },
    decide: () => run(false),
    explain: () => run(true),
    valuesOf: (index) => routeIds.map((id) => results[index]?.[keyOf(id)] ?? -1),
  };
}

function content() {
  const expressions = [...Object.entries(shared), ...routeIds.map((id) => [keyOf(id), routes[id]] as const)];
  return {
    nodes: [
      { id: 'facts', type: 'inputNode', name: 'facts', position: { x: 0, y: 0 } },
      {
        id: 'routes',
        type: 'expressionNode',
        name: 'routes',
        position: { x: 1, y: 0 },
        content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
      },
      { id: 'answer', type: 'outputNode', name: 'answer', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'facts', targetId: 'routes' },
      { id: 'out', type: 'edge', sourceId: 'routes', targetId: 'answer' },
    ],
  };
}

function keyOf(id: string): string {
  return id.replaceAll('-', '_');
}

const shared = {
  standing: 'asOf < retired and (asOf < banFrom or asOf > banTo)',
  standard: `asOf >= ${standardInForce}`,
  reviewed: 'min([review1, review2, review3])',
};

function some(list: 'skills' | 'titles', conditions: readonly string[], value: string): string {
  return `max(map(${list}, ${conditions.join(' and ')} ? ${value} : 0))`;
}

const worked = (years: number) => `(#.sureDays >= #.need${years} ? 2 : #.possibleDays >= #.need${years} ? 1 : 0)`;
const workedOwn = (years: number) =>
  `(#.sureOwnDays >= #.need${years} ? 2 : #.possibleOwnDays >= #.need${years} ? 1 : 0)`;
const heldFor = (years: number) => `#.issued + #.need${years} <= asOf`;

// What is cheap and often false stands before the loops, so that these are not entered.
const forward = (rank: number, years: number) =>
  `$.standing and $.reviewed > 0 ? min([$.reviewed, ${some('skills', [`#.rank >= ${rank}`, '#.issued <= asOf'], `min([#.corresponds, ${worked(years)}])`)}]) : 0`;
const ladder = (rank: number, years: number) =>
  `$.standard and $.standing ? ${some('skills', [`#.rank >= ${rank}`, '#.same == 1', heldFor(years)], workedOwn(years))} : 0`;
const title = (ranks: string, years: number) =>
  some('titles', [ranks, '#.issued <= asOf'], `min([#.corresponds, ${workedOwn(years)}])`);
const assistant = (years: number) => `max([${title('#.rank >= 1', years)}, min([1, ${title('#.rank == 0', years)}])])`;
const reverse = (held: string) =>
  `$.standard and $.standing and postIsTarget > 0 and len(titles) > 0 ? min([postIsTarget, ${held}]) : 0`;
const certificate = (rank: number) => `some(skills, #.rank >= ${rank} and #.same == 1 and ${heldFor(1)})`;
const promotion = (held: string, rank: number) =>
  `$.standard and $.standing and postIsTarget > 0 and len(titles) > 0 and ${certificate(rank)} ? min([postIsTarget, ${held}]) : 0`;

const routes: Readonly<Record<(typeof routeIds)[number], string>> = {
  'cn-forward-assistant': forward(3, 2),
  'cn-forward-intermediate': forward(4, 3),
  'cn-forward-associate-senior': forward(5, 4),
  'cn-green-associate-senior': `$.standing and awarded <= asOf and frontLine > 0 and $.reviewed > 0 ? min([frontLine, $.reviewed, ${some('skills', ['#.rank >= 3', '#.issued <= asOf'], '#.corresponds')}]) : 0`,
  'cn-ladder-senior': ladder(2, 4),
  'cn-reverse-senior': reverse(assistant(1)),
  'cn-ladder-technician': ladder(3, 5),
  'cn-reverse-technician': reverse(title('#.rank >= 2', 1)),
  'cn-reverse-technician-by-promotion': promotion(assistant(5), 3),
  'cn-ladder-senior-technician': ladder(4, 5),
  'cn-reverse-senior-technician': reverse(title('#.rank >= 3', 1)),
  'cn-reverse-senior-technician-by-promotion': promotion(title('#.rank >= 2', 5), 4),
};
