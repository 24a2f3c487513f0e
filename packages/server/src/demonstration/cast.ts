import type { Role } from '@guantong/contracts';
import type { DemonstrationAccount, DemonstrationRole } from './accounts.ts';
import { electricianOccupation } from './examinations/electrician-questions.ts';
import type { SeededOrganisations } from './organisations.ts';
import type { SeededPerson } from './persons.ts';
import { type Random, randomId } from './seeded-random.ts';

export interface CastOptions {
  readonly random: Random;
  readonly organisations: SeededOrganisations;
  readonly people: readonly SeededPerson[];
  /** Made before the organisations, for it drafted their cycles. */
  readonly clerk: DemonstrationAccount;
  /** People with cases made by themselves. */
  readonly applicants: number;
  /** People whose cases go through a session of the title review, to its end. */
  readonly reviewed: number;
  /** Technicians-to-be who are examined, and people who are interviewed for a title. */
  readonly examined: { readonly technicians: number; readonly interviewed: number };
  /** Entries of the register. */
  readonly examiners: readonly { readonly id: string; readonly name: string }[];
}

export interface Cast {
  readonly clerk: DemonstrationRole;
  readonly skillsClerk: DemonstrationRole;
  readonly supervisor: DemonstrationRole;
  /** One for every employer, by its id. */
  readonly hr: ReadonlyMap<string, DemonstrationRole>;
  readonly applicants: readonly CastApplicant[];
  readonly reviewed: readonly CastApplicant[];
  readonly technicians: readonly CastApplicant[];
  readonly interviewed: readonly CastApplicant[];
  /** One for every examiner, by the entry in the register; the first has the log-in that people are told. */
  readonly examiners: ReadonlyMap<string, DemonstrationRole>;
  readonly skillsChair: DemonstrationRole;
  readonly chair: DemonstrationRole;
  readonly officer: DemonstrationRole;
  /** The log-in that people are told; it gets the entry of somebody who was drawn. */
  readonly expert: DemonstrationRole;
  /** One for every expert of the register, by its id. */
  readonly experts: ReadonlyMap<string, DemonstrationRole>;
  /** Everybody. */
  readonly all: readonly DemonstrationRole[];
}

export interface CastApplicant {
  readonly person: SeededPerson;
  readonly worker: DemonstrationRole;
}

/**
 * Who acts in the demonstration: a log-in for each role; workers for the three journeys, whose employer's log-in is `employer`;
 * and the people whose cases are there already.
 */
export function castDemonstration(options: CastOptions): Cast {
  const { organisations, people, clerk: clerkAccount } = options;
  const { bureaus, bodies, employers } = organisations;
  const [first] = employers;
  if (first === undefined) throw new Error('expected an employer, found none');
  const named = (loginName: string, displayName: string, role: Role, place?: DemonstrationRole['place']) => ({
    account: { id: randomId(options.random), loginName, displayName },
    role,
    ...(place === undefined ? {} : { place }),
  });
  const workerFor = (loginName: string, person: SeededPerson) => {
    const { id, province, name, identityDigest } = person;
    const account = { id: randomId(options.random), loginName, displayName: name };
    return { account: { ...account, person: { id, province, identityDigest } }, role: 'worker' as const };
  };
  const travellers = journeys.map(({ loginName, fits }) => {
    const person = people.find((each) => each.employerId === first.id && fits(each));
    if (person === undefined) throw new Error(`expected somebody at the first employer for ${loginName}, found nobody`);
    return { person, worker: workerFor(loginName, person) };
  });
  const others = people
    .filter(({ prospect }) => prospect === 'eligible' || prospect === 'undetermined')
    .filter((person) => !travellers.some((traveller) => traveller.person.id === person.id));
  const castApplicant = (person: SeededPerson, index: number) => ({
    person,
    worker: workerFor(`worker-${four(index + 1)}`, person),
  });
  const applicants = others.slice(0, options.applicants).map(castApplicant);
  const reviewed = others
    .slice(options.applicants)
    .filter(({ prospect, target }) => prospect === 'eligible' && target.type === 'title')
    .slice(0, options.reviewed)
    .map((person, index) =>
      index === 0
        ? { person, worker: workerFor('worker-certified', person) }
        : castApplicant(person, options.applicants + index),
    );
  const taken = new Set([...applicants, ...reviewed].map(({ person }) => person.id));
  const free = others.filter(({ id, prospect }) => prospect === 'eligible' && !taken.has(id));
  const numbered = options.applicants + options.reviewed;
  const { technicians, interviewed } = castExamined(free, options.examined, (person, index) =>
    index === 0 ? { person, worker: workerFor('worker-candidate', person) } : castApplicant(person, numbered + index),
  );
  const hr = new Map(
    employers.map((employer, index) => [
      employer.id,
      named(index === 0 ? 'employer' : `employer-${four(index + 1)}`, `${employer.name} 人事`, 'employer-hr', employer),
    ]),
  );
  const clerk = { account: clerkAccount, role: 'body-clerk', place: bodies.provinceTitles } as const;
  const skillsClerk = named('clerk-skills', '技能评价 经办', 'body-clerk', bodies.provinceSkills);
  const supervisor = named('supervisor', '省厅 监督', 'bureau-supervisor', bureaus.province);
  const chair = named('chair', '职称评审 负责', 'body-chair', bodies.provinceTitles);
  const officer = named('officer', '省厅 经办', 'bureau-officer', bureaus.province);
  const expert = named('expert', '示例专家', 'expert');
  const experts = new Map(
    organisations.experts.map(({ row }, index) => [row.id, named(`expert-${four(index + 1)}`, row.name, 'expert')]),
  );
  const examiners = new Map(
    options.examiners.map(({ id, name }, index) => [
      id,
      named(index === 0 ? 'examiner' : `examiner-${four(index + 1)}`, name, 'examiner'),
    ]),
  );
  const skillsChair = named('chair-skills', '技能评价 负责', 'body-chair', bodies.provinceSkills);
  const offices = [
    chair,
    expert,
    ...experts.values(),
    ...examiners.values(),
    officer,
    supervisor,
    skillsChair,
    named('sysadmin', '系统管理员', 'system-administrator'),
    named('secadmin', '安全管理员', 'security-administrator'),
    named('audadmin', '审计管理员', 'audit-administrator'),
  ];
  const applying = { applicants, reviewed, technicians, interviewed };
  const workers = [travellers, ...Object.values(applying)].flat().map(({ worker }) => worker);
  const all = [clerk, skillsClerk, ...offices, ...hr.values(), ...workers];
  return {
    clerk,
    skillsClerk,
    skillsChair,
    supervisor,
    chair,
    officer,
    hr,
    ...applying,
    expert,
    experts,
    examiners,
    all,
  };
}

/** Electricians on their own ladder to 技师, who sit the theory as well, and technicians for 工程师. */
function castExamined(
  free: readonly SeededPerson[],
  { technicians, interviewed }: CastOptions['examined'],
  castAs: (person: SeededPerson, index: number) => CastApplicant,
) {
  const isOnLadder = ({ target, records }: SeededPerson) =>
    target.type === 'skill-level' &&
    target.occupation === electricianOccupation &&
    records.some(({ value }) => Reflect.get(value, 'type') === 'skill-level');
  const ladder = free.filter(isOnLadder).slice(0, technicians);
  const titles = free.filter(({ target }) => isTitle(target, 'intermediate')).slice(0, interviewed);
  return {
    technicians: ladder.map(castAs),
    interviewed: titles.map((person, index) => castAs(person, technicians + index)),
  };
}

/** The log-ins a person who tries the demonstration is told. */
export const principals: readonly { readonly loginName: string; readonly role: Role }[] = [
  { loginName: 'worker', role: 'worker' },
  { loginName: 'worker-engineer', role: 'worker' },
  { loginName: 'worker-green', role: 'worker' },
  { loginName: 'worker-certified', role: 'worker' },
  { loginName: 'worker-candidate', role: 'worker' },
  { loginName: 'employer', role: 'employer-hr' },
  { loginName: 'clerk', role: 'body-clerk' },
  { loginName: 'clerk-skills', role: 'body-clerk' },
  { loginName: 'chair', role: 'body-chair' },
  { loginName: 'chair-skills', role: 'body-chair' },
  { loginName: 'expert', role: 'expert' },
  { loginName: 'examiner', role: 'examiner' },
  { loginName: 'officer', role: 'bureau-officer' },
  { loginName: 'supervisor', role: 'bureau-supervisor' },
  { loginName: 'sysadmin', role: 'system-administrator' },
  { loginName: 'secadmin', role: 'security-administrator' },
  { loginName: 'audadmin', role: 'audit-administrator' },
];

/** A technician for 工程师, an engineer for 技师, and an honoured one by the green channel, with an open question. */
const journeys: readonly { readonly loginName: string; readonly fits: (person: SeededPerson) => boolean }[] = [
  { loginName: 'worker', fits: ({ target, prospect }) => prospect === 'eligible' && isTitle(target, 'intermediate') },
  {
    loginName: 'worker-engineer',
    fits: ({ target, records }) =>
      target.type === 'skill-level' && records.some(({ value }) => Reflect.get(value, 'type') === 'title'),
  },
  { loginName: 'worker-green', fits: ({ target }) => isTitle(target, 'full-senior') },
];

function isTitle(target: SeededPerson['target'], level: string): boolean {
  return target.type === 'title' && target.level === level;
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}
