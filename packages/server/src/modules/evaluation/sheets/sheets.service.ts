import {
  type OpinionChange,
  type ScoringSheet,
  type SheetChange,
  type SheetFilter,
  type SheetRow,
  sheetRowSchema,
  sheetSchema,
} from '@guantong/contracts';
import { sumOfScores } from '@guantong/procedure';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { authoriseStep, listCan } from '../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { findApplication } from '../../applications/applications.repository.ts';
import { targetWordsOf } from '../../applications/lists/present-application-row.ts';
import { findEvidence } from '../../people/evidence/evidence.repository.ts';
import { asProduct } from '../as-product.ts';
import { reviewSettingsOf } from '../groups/review-settings.service.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { ofApplicant, ofExpert, ofPeer, ofSealed, redact } from '../redact.ts';
import { refuseScores } from '../refuse-scores.ts';
import { viewerOf } from '../viewer-of.ts';
import { filesOf } from './sheet-files.ts';
import { sheetMaterial } from './sheet-material.ts';
import { OPINION_SIGNATURES, sheetSteps, sheetSubject } from './sheet-steps.ts';
import {
  countSheets,
  findOpinion,
  insertOpinionSignature,
  listSheets,
  type OpinionRecord,
  type SheetRecord,
  saveOpinion,
  seesSheet,
  updateSheet,
} from './sheets.repository.ts';

/** A sheet with what is scored, as the caller may see it. Throws `sheet-not-found`, `not-allowed`. */
export async function readSheet(context: WorkContext, actor: Actor, id: string): Promise<ScoringSheet> {
  return standing(context, actor, id, async ({ tx, record, opinion, rubric }) => {
    authorise(actor, 'sheet.read', sheetSubject(record));
    const application = await findApplication(tx, record.application_id);
    if (application === undefined) throw new AppError('sheet-not-found');
    const others = await listSheets(tx, { applicationId: record.application_id, state: 'signed' }, everything);
    const peers = others
      .filter((each) => each.id !== record.id && each.round === record.round)
      .map((each) => ({ name: each.expert_name, total: sumOfScores(each.scores), comment: each.comment }));
    return redact(sheetSchema, await viewerOf(tx, actor, record.cycle_id), {
      ...head(context, actor, record),
      version: record.version,
      rubric,
      scores: written(actor, record, record.scores),
      comment: written(actor, record, record.comment),
      material: { ...sheetMaterial(application, context.library), files: ofApplicant(await filesOf(tx, application)) },
      peers: record.state === 'signed' ? ofPeer(untilResult(record, peers)) : null,
      opinion: opinion === undefined ? null : presentOpinion(actor, opinion, record),
      can: listCan(actor, sheetSubject(record), Object.values(sheetSteps({ sheet: record, rubric, opinion }))),
    });
  });
}

/**
 * A file of the case a sheet is about; that it was opened is on record. Throws `sheet-not-found`, `not-allowed`, and
 * `evidence-not-found` for a file of something else, and in a double-blind review for every expert.
 */
export async function openSheetFile(
  context: WorkContext,
  actor: Actor,
  { id, fileId }: { readonly id: string; readonly fileId: string },
) {
  return standing(context, actor, id, async ({ tx, record }) => {
    authorise(actor, 'sheet.read', sheetSubject(record));
    const application = await findApplication(tx, record.application_id);
    const files = application === undefined ? [] : await filesOf(tx, application);
    const viewer = await viewerOf(tx, actor, record.cycle_id);
    const shown = redact(sheetSchema.shape.material.shape.files, viewer, ofApplicant(files)) ?? [];
    const file = shown.some((each) => each.id === fileId) ? await findEvidence(tx, fileId) : undefined;
    if (file === undefined) throw new AppError('evidence-not-found');
    await recordEvaluation(tx, {
      ...{ actor, at: context.now().toISOString(), cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
      action: 'sheet.open-file',
      subject: { kind: 'sheet', id },
      detail: { fileId },
    });
    return file;
  });
}

/** Sheets of the body, or of the expert who asks. */
export async function readSheets(
  context: WorkContext,
  actor: Actor,
  { page, size, ...filter }: SheetFilter & { readonly page: number; readonly size: number },
) {
  authorise(actor, 'sheet.list');
  const wanted = { ...filter, ...reachOf(actor) };
  return asProduct(context, 'read-sheets', async (tx) => {
    const rows = await listSheets(tx, wanted, { offset: (page - 1) * size, limit: size });
    const items = [];
    for (const row of rows) items.push(await presentRow({ context, tx, actor }, row));
    return { items, total: await countSheets(tx, wanted), page, size };
  });
}

/** All of a filter, at most 10,000, for an export. */
export async function listAllSheets(
  context: WorkContext,
  actor: Actor,
  filter: SheetFilter,
): Promise<readonly SheetRow[]> {
  return (await readSheets(context, actor, { ...filter, page: 1, size: everything.limit })).items;
}

/** Saves what is filled in so far. Throws `version-stale`, `step-not-possible` once signed, `request-invalid`. */
export async function fillSheet(context: WorkContext, actor: Actor, id: string, change: SheetChange): Promise<void> {
  const { scores, comment, version } = change;
  await standing(context, actor, id, async ({ record, rubric, opinion }) => {
    authoriseStep(actor, sheetSubject(record), sheetSteps({ sheet: record, rubric, opinion }).fill);
    refuseScores({ items: rubric }, scores);
  });
  await asExpert(
    context,
    actor,
    { id, version },
    {
      ...(scores === undefined ? {} : { scores: JSON.stringify(scores) }),
      ...(comment === undefined ? {} : { comment }),
    },
  );
}

/** Signs a sheet on which every item is scored; it then stays. Throws as `fillSheet`. */
export async function signSheet(
  context: WorkContext,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  await standing(context, actor, id, async ({ record, rubric, opinion }) =>
    authoriseStep(actor, sheetSubject(record), sheetSteps({ sheet: record, rubric, opinion }).sign),
  );
  const at = context.now().toISOString();
  await asExpert(context, actor, { id, version }, { state: 'signed', signed_at: at });
  await standing(context, actor, id, ({ tx, record }) =>
    recordEvaluation(tx, {
      ...{ actor, at, cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
      action: 'sheet.sign',
      subject: { kind: 'sheet', id },
      detail: {},
    }),
  );
}

/** One of the experts of a case writes its opinion, or changes it before it is in force. */
export async function writeOpinion(
  context: WorkContext,
  actor: Actor,
  id: string,
  { version, text, recommends }: OpinionChange,
): Promise<void> {
  await standing(context, actor, id, async ({ tx, record, rubric, opinion }) => {
    authoriseStep(actor, sheetSubject(record), sheetSteps({ sheet: record, rubric, opinion }).writeOpinion);
    const place = { applicationId: record.application_id, round: record.round, bodyId: record.body_id };
    if (version !== (opinion?.version ?? 0) || !(await saveOpinion(tx, { ...place, version, text, recommends })))
      throw new AppError('version-stale');
  });
}

/** An expert of the case signs the opinion of that version. */
export async function signOpinion(
  context: WorkContext,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  await standing(context, actor, id, async ({ tx, record, rubric, opinion }) => {
    authoriseStep(actor, sheetSubject(record), sheetSteps({ sheet: record, rubric, opinion }).signOpinion);
    if (version !== opinion?.version) throw new AppError('version-stale');
    const at = context.now().toISOString();
    const { application_id, expert_id, round } = record;
    await insertOpinionSignature(tx, { application_id, round, expert_id, account_id: actor.accountId, at });
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
      action: 'opinion.sign',
      subject: { kind: 'application', id: application_id },
      detail: { version },
    });
  });
}

interface Standing {
  readonly tx: DatabaseTransaction;
  readonly record: SheetRecord;
  readonly opinion: OpinionRecord | undefined;
  readonly rubric: ScoringSheet['rubric'];
}

const everything = { offset: 0, limit: 10_000 };

/** The sheet as it stands, once row security has shown it to the caller. Throws `sheet-not-found`. */
async function standing<T>(
  context: WorkContext,
  actor: Actor,
  id: string,
  work: (standing: Standing) => Promise<T>,
): Promise<T> {
  const isSeen = await context.database.transaction(actor, (tx) => seesSheet(tx, id));
  if (!isSeen) throw new AppError('sheet-not-found');
  return asProduct(context, 'sheet', async (tx) => {
    const [record] = await listSheets(tx, { id }, { offset: 0, limit: 1 });
    if (record === undefined) throw new AppError('sheet-not-found');
    const opinion = await findOpinion(tx, record);
    const { rubric } = await reviewSettingsOf(tx, record.cycle_id);
    return work({ tx, record, opinion, rubric });
  });
}

/** Row security lets the expert alone write the own sheet, so it is written as the expert. */
async function asExpert(
  { database }: WorkContext,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  change: Parameters<typeof updateSheet>[2],
): Promise<void> {
  await database.transaction(actor, async (tx) => {
    if (!(await updateSheet(tx, at, change))) throw new AppError('version-stale');
  });
}

function reachOf({ role, accountId, organisationId }: Actor) {
  return role === 'expert' ? { accountId } : { bodyId: organisationId };
}

interface Reading {
  readonly context: WorkContext;
  readonly tx: DatabaseTransaction;
  readonly actor: Actor;
}

async function presentRow({ context, tx, actor }: Reading, record: SheetRecord): Promise<SheetRow> {
  return redact(sheetRowSchema, await viewerOf(tx, actor, record.cycle_id), head(context, actor, record));
}

/** What is on a sheet: as long as it is open for its expert alone. */
function written(actor: Pick<Actor, 'accountId'>, record: SheetRecord, value: unknown): unknown {
  const isReadable = record.account_id === actor.accountId || record.state === 'signed';
  return isReadable ? untilResult(record, value) : null;
}

/** What experts gave is sealed until the evaluation has its result; one before the present one had it. */
function untilResult({ round, evaluation_now, has_result }: SheetRecord, value: unknown): unknown {
  return has_result || round < evaluation_now ? value : ofSealed(value);
}

function head({ library }: WorkContext, actor: Pick<Actor, 'accountId'>, record: SheetRecord) {
  return {
    id: record.id,
    cycleId: record.cycle_id,
    cycleName: record.cycle_name,
    caseCode: record.case_code,
    round: record.round,
    targetWords: targetWordsOf(library, record),
    state: shownState(record),
    total: written(actor, record, sumOfScores(record.scores)),
    application: ofApplicant({
      id: record.application_id,
      number: record.number,
      name: record.person_name,
      employerName: record.employer_name,
    }),
    expert: ofExpert({ id: record.expert_id, name: record.expert_name }),
  };
}

function shownState({ state, round, evaluation_now }: SheetRecord): SheetRow['state'] {
  return state === 'open' && round < evaluation_now ? 'closed' : state;
}

function presentOpinion(
  { accountId }: Pick<Actor, 'accountId'>,
  { version, text, recommends, signers }: OpinionRecord,
  record: SheetRecord,
) {
  return {
    ...{ version, signatures: signers.length },
    ...{ text: untilResult(record, text), recommends: untilResult(record, recommends) },
    signedByMe: record.account_id === accountId && signers.includes(record.expert_id),
    inForce: signers.length >= OPINION_SIGNATURES,
  };
}
