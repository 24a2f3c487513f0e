import type { DossierFact, FactChange, FactHistory, NewFact, PersonDossier } from '@guantong/contracts';
import { type CaseStateName, endedCaseStates } from '@guantong/procedure';
import { authorise } from '../../../access/authorise.ts';
import type { Subject } from '../../../access/conditions.ts';
import { authoriseStep } from '../../../access/list-can.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { Language } from '../../../http/preferred-language.ts';
import { listEvidence } from '../evidence/evidence.repository.ts';
import { listBansOfPerson } from '../integrity/ledger.repository.ts';
import { withLedger } from '../integrity/with-ledger.ts';
import type { OccupationNameOf } from './fact-words.ts';
import { type FactRecord, findFact, listFacts, listFactVersions, listFrozenFacts } from './facts.repository.ts';
import { addFact, changeFact, type DossierOwner, removeFact } from './facts.service.ts';
import { findPerson, listSubmitted, type PersonRecord, seesDossier } from './persons.repository.ts';
import { dossierCan, presentFact, presentFactVersion, presentPerson, writeStep } from './present-dossier.ts';
import { readRegisteredEmployers } from './registered-employers.ts';
import { type AssembledDossier, type RegisteredEmployers, toDossier } from './to-dossier.ts';

/** How a dossier is told: names of occupations, and the language of problems. */
export interface Telling {
  readonly nameOf: OccupationNameOf;
  readonly language: Language;
}

/** The person of the account; throws `person-not-found` where it has none. */
export async function getOwnPerson({ tx, actor }: Act): Promise<PersonRecord> {
  const person = actor.personId === null ? undefined : await findPerson(tx, actor.personId);
  if (person === undefined) throw new AppError('person-not-found');
  return person;
}

/** One’s own dossier, the resident id masked. */
export async function readOwnDossier(act: Act, telling: Telling): Promise<PersonDossier> {
  authorise(act.actor, 'dossier.read', ownSubject(act));
  return presentDossier(act, { person: await getOwnPerson(act), subject: ownSubject(act), ...telling });
}

/** A dossier with what the caller may do with it: as it stands now, or as the caller's cases froze it. */
export async function presentDossier(
  act: Act,
  {
    person,
    subject,
    residentId,
    nameOf,
  }: { readonly person: PersonRecord; readonly subject: Subject; readonly residentId?: string | undefined } & Telling,
): Promise<PersonDossier> {
  const { tx, actor } = act;
  const frozen = !(await seesDossier(tx, person.id));
  const facts = frozen ? await listFrozenFacts(tx, person.id) : await listFacts(tx, person.id);
  const evidence = await listEvidence(tx, { personId: person.id, ids: facts.flatMap((fact) => fact.evidence) });
  return {
    person: presentPerson(frozen ? { ...person, phone: null, retired_on: null } : person, residentId),
    facts: facts.map((fact) => presentFact({ fact, evidence, nameOf }, actor, subject)),
    frozen,
    submittedIn: [...(await listSubmitted(tx, { personId: person.id, except: frozen ? [] : goesByDossier }))],
    can: dossierCan(actor, subject, { frozen }),
  };
}

/** States in which a case does not go by what was submitted: the applicant is mending it, or it is over. */
const goesByDossier: readonly CaseStateName[] = ['returned-by-employer', 'correction', ...endedCaseStates];

/** The dossier of the contract as it stands now, with the registers' word on employers and on integrity. */
export async function assembleDossier(
  { tx }: Pick<Act, 'tx'>,
  person: PersonRecord,
): Promise<AssembledDossier<FactRecord>> {
  const [facts, bans] = await Promise.all([listFacts(tx, person.id), listBansOfPerson(tx, person.id)]);
  return dossierOf(person, { facts, bans, registered: await readRegisteredEmployers(tx, facts) });
}

/** What a dossier is made of besides the person. */
export interface DossierParts {
  readonly facts: readonly FactRecord[];
  readonly bans: Parameters<typeof withLedger>[1];
  readonly registered: RegisteredEmployers;
}

/** The same from what was read before. */
export function dossierOf(
  person: PersonRecord,
  { facts, bans, registered }: DossierParts,
): AssembledDossier<FactRecord> {
  const { id, birth_on, retired_on } = person;
  const assembled = toDossier(facts, registered, {
    id,
    ...(birth_on === null ? {} : { birthDate: birth_on }),
    ...(retired_on === null ? {} : { retiredOn: retired_on }),
  });
  return { ...assembled, dossier: withLedger(assembled.dossier, bans) };
}

export async function addOwnFact(act: Act, input: NewFact, telling: Telling): Promise<DossierFact> {
  authorise(act.actor, 'dossier.write', ownSubject(act));
  const owner = await getOwnPerson(act);
  return presentOwnFact(act, owner, await addFact(act, owner, input, { source: 'declared', ...telling }), telling);
}

export async function changeOwnFact(
  act: Act,
  { factId, ...change }: FactChange & { readonly factId: string },
  telling: Telling,
): Promise<DossierFact> {
  const owner = await openOwnFact(act, factId);
  const fact = await changeFact(act, owner, { ...change, factId, language: telling.language });
  return presentOwnFact(act, owner, fact, telling);
}

export async function removeOwnFact(
  act: Act,
  removal: { readonly factId: string; readonly version: number },
): Promise<void> {
  await removeFact(act, await openOwnFact(act, removal.factId), removal);
}

/** Every version of a record of one’s own, also of one that was removed. Throws `fact-not-found`. */
export async function readOwnHistory(act: Act, factId: string, { nameOf }: Telling): Promise<FactHistory> {
  authorise(act.actor, 'dossier.read', ownSubject(act));
  const { id: personId } = await getOwnPerson(act);
  const versions = await listFactVersions(act.tx, { personId, factId });
  if (versions.length === 0) throw new AppError('fact-not-found');
  const evidence = await listEvidence(act.tx, { personId, ids: versions.flatMap((fact) => fact.evidence) });
  return {
    items: versions.map((fact) => ({ ...presentFactVersion({ fact, evidence, nameOf }), removed: fact.removed })),
  };
}

function ownSubject({ actor }: Act): Subject {
  return { personId: actor.personId };
}

async function openOwnFact(act: Act, factId: string): Promise<DossierOwner> {
  authorise(act.actor, 'dossier.write', ownSubject(act));
  const owner = await getOwnPerson(act);
  const fact = await findFact(act.tx, { personId: owner.id, factId });
  if (fact === undefined) throw new AppError('fact-not-found');
  authoriseStep(act.actor, ownSubject(act), writeStep(fact));
  return owner;
}

async function presentOwnFact(
  act: Act,
  owner: DossierOwner,
  fact: FactRecord,
  { nameOf }: Telling,
): Promise<DossierFact> {
  const evidence = await listEvidence(act.tx, { personId: owner.id, ids: fact.evidence });
  return presentFact({ fact, evidence, nameOf }, act.actor, ownSubject(act));
}
