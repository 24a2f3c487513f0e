import type { PersonDossier, PersonDossierQuery } from '@guantong/contracts';
import type { CaseStateName } from '@guantong/procedure';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { ServerKeys } from '../../../keys/server-keys.ts';
import { openResidentId } from '../persons/resident-id.ts';
import { presentDossier, type Telling } from './dossier.service.ts';
import { personSubject } from './person-subject.ts';
import { findCasePlace, findPerson, findSealedResidentId, type PersonRecord } from './persons.repository.ts';

type Screen = NonNullable<PersonDossierQuery['screen']>;

/** The states of a case in which somebody sits before the screen. */
const statesOfScreen: Readonly<Record<Screen, readonly CaseStateName[]>> = {
  'employer-verification': ['employer-verification'],
  'body-acceptance': ['body-acceptance'],
};

/**
 * The dossier of a person for an office. On the two screens that need it, and only while the application is there, the
 * resident id is opened, and an audit entry says who read it. Throws `person-not-found` for whom the caller does not see.
 */
export async function readPersonDossier(
  act: Act,
  personId: string,
  {
    screen,
    application,
    keys,
    ...telling
  }: PersonDossierQuery & Telling & { readonly keys: Pick<ServerKeys, 'identity'> },
): Promise<PersonDossier> {
  const { tx, actor } = act;
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new AppError('person-not-found');
  const subject = await personSubject(tx, personId, actor);
  authorise(actor, 'dossier.read', subject);
  if (screen === undefined) return presentDossier(act, { person, subject, ...telling });
  await authoriseOpening(act, { personId, screen, application });
  const residentId = await openFor(act, person, keys);
  const answer = await presentDossier(act, { person, subject, residentId, ...telling });
  await recordOpening(act, person, { screen, application: application ?? null });
  return answer;
}

async function authoriseOpening(
  { tx, actor }: Act,
  { personId, screen, application }: { personId: string; screen: Screen; application: string | undefined },
): Promise<void> {
  const place =
    application === undefined ? undefined : await findCasePlace(tx, { personId, applicationId: application });
  authorise(actor, 'resident-id.read-clear', {
    personId,
    employerIds: place?.employer_id ? [place.employer_id] : [],
    bodyId: place?.body_id,
    screen,
  });
  if (place !== undefined && statesOfScreen[screen].includes(place.state)) return;
  const reason = {
    zh: '申报现在不在这个页面办理，身份证号不再显示',
    en: 'the application is not on this screen now, so the resident id stays masked',
  };
  throw new AppError('step-not-possible', { reason });
}

async function openFor(
  { tx }: Act,
  { id }: PersonRecord,
  keys: Pick<ServerKeys, 'identity'>,
): Promise<string | undefined> {
  const row = await findSealedResidentId(tx, id);
  if (row === undefined || row.resident_id_sealed === null || row.resident_id_key === null) return undefined;
  const { resident_id_sealed, resident_id_key } = row;
  return openResidentId({ resident_id_sealed, resident_id_key }, id, keys);
}

async function recordOpening(
  { tx, actor, now }: Act,
  { province, id }: PersonRecord,
  detail: { readonly screen: Screen; readonly application: string | null },
): Promise<void> {
  await appendAudit(tx, {
    chain: `person:${id}`,
    province,
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
    action: 'resident-id-read',
    subject: { kind: 'person', id },
    detail,
  });
}
