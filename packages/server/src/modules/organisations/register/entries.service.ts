import type { End, NewRight, NewScope, Organisation } from '@guantong/contracts';
import { type EmployerRightRecord, sayDate, type Text } from '@guantong/engine';
import { authoriseStep, type PossibleStep } from '../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { recordChange } from '../record-change.ts';
import {
  endRight,
  endScope,
  insertRight,
  insertScope,
  listRights,
  listScopes,
  type RightRecord,
  type ScopeRecord,
} from './entries.repository.ts';
import { organisationSteps, organisationSubject } from './organisation-steps.ts';
import { getOrganisation, readOrganisation } from './organisations.service.ts';

/** The rights of an employer by register, as the assessment contract has them. */
export async function rightsOf(tx: DatabaseTransaction, employerId: string): Promise<readonly EmployerRightRecord[]> {
  const rows = await listRights(tx, employerId);
  return rows.map(({ right, from_on: from, to_on: to }) => ({ right, from, to }));
}

export async function grantRight(act: Act, employerId: string, entry: NewRight): Promise<Organisation> {
  const { tx, actor, now, newId } = act;
  const { region } = await openEntry(act, employerId, 'grantRight');
  checkSpan(entry);
  const { right, from, to, document } = entry;
  const same = (await listRights(tx, employerId)).filter((row) => row.right === right);
  checkOverlap(same, entry);
  const id = newId();
  await insertRight(tx, {
    id,
    employer_id: employerId,
    right,
    from_on: from,
    to_on: to,
    document,
    // Only an officer of a bureau comes here.
    granted_by: actor.organisationId ?? '',
    created_at: now.toISOString(),
  });
  await record(act, { id: employerId, region }, 'right.grant', { id, ...entry });
  return readOrganisation(act, employerId);
}

export async function grantScope(act: Act, bodyId: string, entry: NewScope): Promise<Organisation> {
  const { tx, newId } = act;
  const { region } = await openEntry(act, bodyId, 'grantScope');
  checkSpan(entry);
  const same = (await listScopes(tx, bodyId)).filter((row) => isSameScope(row, entry));
  checkOverlap(same, entry);
  const id = newId();
  await insertScope(tx, {
    id,
    body_id: bodyId,
    kind: entry.kind,
    series: entry.kind === 'title-review' ? entry.series : null,
    occupation: entry.kind === 'skill-recognition' ? entry.occupation : null,
    highest_level: entry.highestLevel,
    from_on: entry.from,
    to_on: entry.to,
    document: entry.document,
  });
  await record(act, { id: bodyId, region }, 'body-scope.grant', { id, ...entry });
  return readOrganisation(act, bodyId);
}

/** Ends a right or a scope on a day; it may be shortened again, never made longer. */
export async function endEntry(
  act: Act,
  { organisationId, entryId, kind }: { organisationId: string; entryId: string; kind: 'right' | 'scope' },
  { to, reason }: End,
): Promise<Organisation> {
  const { tx } = act;
  const { step, region } = await openEntry(act, organisationId, kind === 'right' ? 'endRight' : 'endScope');
  const entries: readonly (RightRecord | ScopeRecord)[] =
    kind === 'right' ? await listRights(tx, organisationId) : await listScopes(tx, organisationId);
  const entry = entries.find(({ id }) => id === entryId);
  if (entry === undefined) throw new AppError('register-entry-not-found');
  if (to < entry.from_on) throw wrongEnd(orLater(entry.from_on), to);
  if (entry.to_on !== null && to > entry.to_on) {
    const { zh, en } = sayDate(entry.to_on);
    throw wrongEnd({ zh: `不晚于现截止日${zh}`, en: `no later than its end ${en}` }, to);
  }
  await (kind === 'right' ? endRight : endScope)(tx, entryId, to);
  await record(act, { id: organisationId, region }, step.action, { id: entryId, to, reason });
  return readOrganisation(act, organisationId);
}

async function openEntry(
  { tx, actor }: Act,
  organisationId: string,
  name: 'grantRight' | 'endRight' | 'grantScope' | 'endScope',
): Promise<{ readonly step: PossibleStep; readonly region: string }> {
  const organisation = await getOrganisation(tx, organisationId);
  const step = organisationSteps(organisation)[name];
  authoriseStep(actor, organisationSubject(organisation), step);
  return { step, region: organisation.region };
}

interface Span {
  readonly from: string;
  readonly to: string | null;
}

function checkSpan({ from, to }: Span): void {
  if (to !== null && to < from) throw wrongEnd(orLater(from), to);
}

/** Two entries of the same kind on the same day would leave open which document counts. */
function checkOverlap(rows: readonly (RightRecord | ScopeRecord)[], { from, to }: Span): void {
  const other = rows.find((row) => (to === null || row.from_on <= to) && (row.to_on === null || from <= row.to_on));
  if (other === undefined) return;
  const since = sayDate(other.from_on);
  const until = other.to_on === null ? undefined : sayDate(other.to_on);
  throw new AppError('step-not-possible', {
    reason: {
      zh: `与已有的一项（${since.zh}起，${until === undefined ? '长期' : `至${until.zh}`}）重叠，请先终止原项`,
      en: `it overlaps with one from ${since.en} ${until === undefined ? 'without an end' : `to ${until.en}`}: end that first`,
    },
  });
}

function isSameScope(row: ScopeRecord, entry: NewScope): boolean {
  return entry.kind === 'title-review' ? row.series === entry.series : row.occupation === entry.occupation;
}

function orLater(day: string): Text {
  const { zh, en } = sayDate(day);
  return { zh: `起始日${zh}或之后`, en: `${en} or later` };
}

function wrongEnd({ zh, en }: Text, found: string): AppError {
  return new AppError('request-invalid', { problems: [{ path: '/to', expected: `${zh} · ${en}`, found }] });
}

async function record(
  act: Act,
  { id, region }: { readonly id: string; readonly region: string },
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'organisation', id };
  await recordChange(act, { chain: `organisation:${id}`, region, action, subject, detail });
}
