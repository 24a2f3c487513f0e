import {
  type ApplicationDraft,
  type ApplicationView,
  applicationDraftSchema,
  type DraftChange,
  type Problem,
} from '@guantong/contracts';
import { authoriseStep } from '../../access/list-can.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { recordChange } from '../organisations/record-change.ts';
import type { ApplicationAct } from './application-act.ts';
import { applicationSubject } from './application-subject.ts';
import { findApplication, holdCase, updateApplication } from './applications.repository.ts';
import { editStep } from './edit-step.ts';
import { readApplication } from './read-application.ts';

/**
 * Saves fields of a draft; what follows from them (what is asked and missing now, the records the answer rests on) comes
 * back with the case. Throws `request-invalid` with what each field expects, `version-stale` with the fields that
 * somebody else changed in between, `step-not-possible` where the case is not in the applicant's hands.
 */
export async function changeDraft(
  act: ApplicationAct,
  id: string,
  { version, changes }: DraftChange,
): Promise<ApplicationView> {
  const { tx, actor, now } = act;
  await holdCase(tx, id);
  const record = await findApplication(tx, id);
  if (record === undefined) throw new AppError('application-not-found');
  authoriseStep(actor, applicationSubject(record), editStep(record.case_state, todayInChina(now)));
  const values: Readonly<Record<string, unknown>> = record.draft;
  if (record.version !== version) {
    const problems = changes.map(({ path, value }) => ({
      path,
      expected: shown(values[path.slice(1)]),
      found: shown(value),
    }));
    throw new AppError('version-stale', { problems });
  }
  const draft = parseDraft(values, changes);
  const saved = await updateApplication(
    tx,
    { id, version },
    { draft: JSON.stringify(draft), updated_at: now.toISOString() },
  );
  if (!saved) throw new AppError('version-stale');
  await recordChange(act, {
    chain: `case:${id}`,
    action: 'application.edit',
    region: record.jurisdiction,
    subject: { kind: 'application', id },
    // What was written may be personal: the entry says which fields.
    detail: { fields: changes.map(({ path }) => path) },
  });
  return readApplication(act, id);
}

function parseDraft(values: Readonly<Record<string, unknown>>, changes: DraftChange['changes']): ApplicationDraft {
  const changed = Object.fromEntries(changes.map(({ path, value }) => [path.slice(1), value]));
  const parsed = applicationDraftSchema.safeParse({ ...values, ...changed });
  if (parsed.success) return parsed.data;
  const problems: readonly Problem[] = parsed.error.issues.map(({ path, message, input }) => ({
    path: `/${path.map(String).join('/')}`,
    expected: message,
    found: shown(input),
  }));
  throw new AppError('request-invalid', { problems });
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
