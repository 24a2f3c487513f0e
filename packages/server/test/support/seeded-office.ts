import { createPolicyLibrary } from '@guantong/engine';
import { type SeededOrganisations, seedOrganisations } from '../../src/demonstration/organisations.ts';
import { seededRandom } from '../../src/demonstration/seeded-random.ts';
import { todayInChina } from '../../src/http/today.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice, type TestOfficeOptions } from '../../src/testing/test-office.ts';

export interface SeededOffice {
  readonly office: TestOffice;
  readonly seeded: SeededOrganisations;
  /** Moves the clock of the server. */
  setNow(instant: string): void;
  /** Moves the clock to another day; everybody stays signed in. */
  moveTo(instant: string): Promise<void>;
  readonly people: Readonly<Record<PersonName, TestActor>>;
}

type PersonName =
  | 'worker'
  | 'hr'
  | 'provinceOfficer'
  | 'cityOfficer'
  | 'citySupervisor'
  | 'otherCityOfficer'
  | 'provinceClerk'
  | 'cityClerk'
  | 'cityChair'
  | 'otherClerk'
  | 'skillsClerk';

const system = { role: 'system', purpose: 'test' } as const;

/** The server with the made-up province in it, and somebody signed in for each office, at a time that can be moved. */
export async function openSeededOffice(
  start: string,
  { webRoot }: Pick<TestOfficeOptions, 'webRoot'> = {},
): Promise<SeededOffice> {
  let now = new Date(start);
  const office = await createTestOffice({ now: () => now, webRoot });
  const worker = await office.actors.signedIn('worker', { now });
  const { bundle } = createPolicyLibrary(await loadPolicyBundle());
  const seeded = await office.database.transaction(system, (tx) =>
    seedOrganisations(tx, {
      random: seededRandom(20201228),
      now,
      today: todayInChina(now),
      bundle,
      createdBy: worker.actor.accountId,
      experts: 120,
    }),
  );
  const { bureaus, bodies, employers } = seeded;
  const at = (
    role: Parameters<TestOffice['actors']['signedIn']>[0],
    place: { id: string; name: string; region: string },
  ) => office.actors.signedIn(role, { at: place, now });
  const [employer = bureaus.county] = employers;
  return {
    office,
    seeded,
    setNow(instant) {
      now = new Date(instant);
    },
    async moveTo(instant) {
      now = new Date(instant);
      await office.database.asOwner(
        `update sessions set last_seen_at = '${instant}', expires_at = '${instant}'::timestamptz + interval '1 day'`,
      );
    },
    people: {
      worker,
      hr: await at('employer-hr', employer),
      provinceOfficer: await at('bureau-officer', bureaus.province),
      cityOfficer: await at('bureau-officer', bureaus.yunchuan),
      citySupervisor: await at('bureau-supervisor', bureaus.yunchuan),
      otherCityOfficer: await at('bureau-officer', bureaus.shiquan),
      provinceClerk: await at('body-clerk', bodies.provinceTitles),
      cityClerk: await at('body-clerk', bodies.yunchuanTitles),
      cityChair: await at('body-chair', bodies.yunchuanTitles),
      otherClerk: await at('body-clerk', bodies.shiquanTitles),
      skillsClerk: await at('body-clerk', bodies.provinceSkills),
    },
  };
}

/** Status and error code of an answer. */
export function codeOf(response: { readonly statusCode: number; json(): { readonly code?: string } }) {
  return [response.statusCode, response.json().code];
}
