import { type Role, roles } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/demonstration/seeded-random.ts';
import type { OpenApiDocument } from '../../src/openapi/build-openapi.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { fillDossier, technicianFacts } from '../support/fill-dossier.ts';
import { openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';
import { askMalformed } from './support/ask-malformed.ts';

const requests = Number(process.env.GUANTONG_FUZZ_REQUESTS ?? 60);
const seed = Number(process.env.GUANTONG_FUZZ_SEED ?? 42);
const now = new Date('2026-06-15T01:00:00.000Z');

let scene: SeededOffice;
let document: OpenApiDocument;
let ids: readonly string[];
beforeAll(async () => {
  scene = await openSeededOffice(now.toISOString());
  document = (await scene.office.ask('GET', '/api/openapi.json')).json();
  ids = await makeThings();
});
afterAll(() => scene.office.close());

/** A case and what is around it, so that some of the ids in requests are those of things that exist. */
async function makeThings(): Promise<readonly string[]> {
  const { seeded, people, office } = scene;
  await fillDossier(scene, people.worker, technicianFacts(scene));
  const target = { type: 'title', series: 'engineering', level: 'intermediate' };
  const body = { cycleId: seeded.cycles.titleReview.id, target };
  const started = await office.ask('POST', '/api/applications', { as: people.worker, body });
  expect(started.statusCode, started.body).toBe(201);
  const things = [
    ...[seeded.bureaus, seeded.bodies, seeded.cycles].flatMap((group) => Object.values(group)),
    ...seeded.employers.slice(0, 2),
    ...Object.values(seeded.committees).map(({ row }) => row),
    ...seeded.experts.slice(0, 2).map(({ row }) => row),
  ];
  const { accountId, personId } = people.worker.actor;
  return [started.json().id, ...things.map(({ id }) => id), accountId, personId ?? accountId];
}

function placeOf(role: Role): TestOrganisation | undefined {
  const { bureaus, bodies, employers } = scene.seeded;
  switch (role) {
    case 'employer-hr':
      return employers[0];
    case 'body-clerk':
    case 'body-chair':
      return bodies.provinceTitles;
    case 'bureau-officer':
    case 'bureau-supervisor':
      return bureaus.province;
    default:
      return undefined;
  }
}

async function signIn(role: Role): Promise<TestActor> {
  const place = placeOf(role);
  return scene.office.actors.signedIn(role, { now, ...(place === undefined ? {} : { at: place }) });
}

test.each(['nobody' as const, ...roles])(
  'every endpoint answers %s whatever is sent, as documented and without showing its inside',
  async (role) => {
    const { app, logged } = scene.office;
    const from = logged.length;
    const { complaints } = await askMalformed({
      document,
      random: seededRandom(seed + (role === 'nobody' ? 0 : 1 + roles.indexOf(role))),
      ids,
      requests,
      signIn: async () => (role === 'nobody' ? undefined : (await signIn(role)).cookie),
      async ask({ method, url, headers, payload }) {
        const answer = await app.inject({
          method,
          url,
          headers,
          ...(payload === undefined ? {} : { payload }),
        });
        return { status: answer.statusCode, body: answer.body };
      },
    });
    expect(complaints).toEqual([]);
    expect(logged.slice(from).filter(({ kind }) => kind === 'failure')).toEqual([]);
  },
);

test('a text that no database keeps is refused before it gets there', async () => {
  const { office, people } = scene;
  const asked = await office.ask('GET', '/api/organisations?name=a%00b', { as: people.worker });
  expect([asked.statusCode, asked.json().problems[0].path]).toEqual([422, '/query/name']);
  const cycleId = scene.seeded.cycles.titleReview.id;
  const target = { type: 'title', series: 'engineering', level: 'intermediate', specialty: '\ud800' };
  const sent = await office.ask('POST', '/api/applications', { as: people.worker, body: { cycleId, target } });
  expect([sent.statusCode, sent.json().problems[0].path]).toEqual([422, '/target/specialty']);
});
