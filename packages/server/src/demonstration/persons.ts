import { maskResidentId } from '@guantong/contracts';
import type { DatabaseTransaction } from '../database/database.ts';
import { identityDigest } from '../keys/identity-digest.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import { sealResidentId } from '../modules/people/persons/resident-id.ts';
import { insertRows } from './insert-rows.ts';
import { type MadeUpDossier, makeUpDossier } from './made-up-dossier.ts';
import { madeUpResidentId } from './made-up-resident-id.ts';
import { type Random, randomId } from './seeded-random.ts';

export interface SeedPersonsOptions {
  /** The same numbers make the same people. */
  readonly random: Random;
  readonly now: Date;
  /** The year they apply in: their dossiers fit it. */
  readonly year: number;
  readonly keys: ServerKeys;
  /** Where they work; all of region 99. */
  readonly employers: readonly { readonly id: string; readonly name: string; readonly region: string }[];
  /** Absent: 2,000. */
  readonly count?: number | undefined;
}

export interface SeededPerson extends MadeUpDossier {
  readonly id: string;
  readonly province: string;
  readonly name: string;
  readonly employerId: string;
  /** One account for one human: for the account's row. */
  readonly identityDigest: string;
}

const PROVINCE = '99';

/**
 * Made-up people with dossiers, each at one of the employers: some may apply now, some later, some with an open question.
 * Needs a system transaction. Names and resident ids belong to nobody.
 */
export async function seedPersons(
  tx: DatabaseTransaction,
  options: SeedPersonsOptions,
): Promise<readonly SeededPerson[]> {
  const made = Array.from({ length: options.count ?? 2_000 }, (_, index) => makeUpPerson(index, options));
  await insertRows(
    tx,
    'persons',
    made.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'person_employers',
    made.map(({ post }) => post),
  );
  await insertRows(
    tx,
    'dossier_facts',
    made.flatMap(({ facts }) => facts),
  );
  return made.map(({ person }) => person);
}

function makeUpPerson(index: number, options: SeedPersonsOptions) {
  const { random, now, keys, employers, year } = options;
  const employer = employers[index % employers.length];
  if (employer === undefined) throw new Error('expected an employer, found none');
  const id = randomId(random);
  const at = now.toISOString();
  const birthOn = birthDay(index, options);
  const residentId = madeUpResidentId({ region: employer.region, birthOn, number: index % 1_000 });
  const digest = identityDigest(residentId, keys);
  const dossier = makeUpDossier(index, { random, year, employer: { id: employer.id, name: employer.name } });
  const name = nameOf(index);
  const facts = dossier.records.map((record, position) => factRow(record, { random, at, personId: id, position }));
  return {
    person: { ...dossier, id, province: PROVINCE, name, employerId: employer.id, identityDigest: digest },
    facts,
    post: { province: PROVINCE, person_id: id, employer_id: employer.id, from_on: beganOn(dossier), to_on: null },
    row: {
      province: PROVINCE,
      id,
      name,
      ...sealResidentId(residentId, id, keys),
      resident_id_digest: digest,
      resident_id_masked: maskResidentId(residentId),
      birth_on: birthOn,
      phone: `0990-${String(1_000_000 + index)}`,
      retired_on: null,
      created_at: at,
      version: 1,
    },
  };
}

/** A day that tells those with the same number apart. */
function birthDay(index: number, { random, year }: SeedPersonsOptions): string {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  return `${year - 38 - Math.floor(random() * 15)}-${month}-${10 + (Math.floor(index / 1_000) % 18)}`;
}

function beganOn({ records }: MadeUpDossier): unknown {
  const post = records.find(({ list }) => list === 'employments');
  return post && Reflect.get(post.value, 'from');
}

interface FactOf {
  readonly random: Random;
  readonly at: string;
  readonly personId: string;
  readonly position: number;
}

/** Certificates are in the register, the rest is as the person declared it. */
function factRow({ list, value }: MadeUpDossier['records'][number], { random, at, personId, position }: FactOf) {
  const isRegistered = list === 'credentials' && random() < 0.5;
  return {
    province: PROVINCE,
    id: randomId(random),
    person_id: personId,
    fact_id: randomId(random),
    version: 1,
    position: position + 1,
    list,
    value,
    source: isRegistered ? 'register' : 'declared',
    verification: isRegistered ? 'register-verified' : 'declared',
    verified_by: null,
    verified_at: isRegistered ? at : null,
    note: null,
    evidence: [],
    removed: false,
    current: true,
    recorded_by: null,
    recorded_at: at,
  };
}

/** Three characters that name nobody: a heavenly stem, an earthly branch, a landscape. */
function nameOf(index: number): string {
  const stem = stems[index % stems.length] ?? '';
  const branch = branches[Math.floor(index / stems.length) % branches.length] ?? '';
  const place = places[Math.floor(index / stems.length / branches.length) % places.length] ?? '';
  return `${stem}${branch}${place}`;
}

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const places = [...'山川云岭江河湖海林原溪谷峰岩泉石松竹梅兰'];
