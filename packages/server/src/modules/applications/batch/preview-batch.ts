import type { ApplicationBatchPreview, CaseActKind } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { applyAction, type CaseAction, type CaseContext, type CaseRole } from '@guantong/procedure';
import { judgeAccess } from '../../../access/authorise.ts';
import type { Act } from '../../../http/act.ts';
import { todayInChina } from '../../../http/today.ts';
import { getCycle } from '../../cycles/cycles.service.ts';
import { applicationSubject } from '../application-subject.ts';
import { caseContextOf, caseRoleOf } from '../case-context.ts';
import { type BatchCandidate, listByIds } from './batch.repository.ts';

export interface BatchStep {
  readonly ids: readonly string[];
  readonly kind: CaseActKind;
  readonly payload: object;
}

/** What a step would do to each application: the access table and the procedure are asked, nothing is written. */
export async function previewBatch(act: Act, step: BatchStep): Promise<ApplicationBatchPreview> {
  const { tx, now } = act;
  const candidates = await listByIds(tx, step.ids);
  const contexts = new Map<string, CaseContext>();
  for (const id of new Set(candidates.map((each) => each.cycle_id)))
    contexts.set(id, caseContextOf(await getCycle(tx, { id, today: todayInChina(now) })));
  const items = candidates.map((candidate) => {
    const whyNot = refusal(act, step, { candidate, context: contexts.get(candidate.cycle_id) });
    const { id, number, person_name: personName } = candidate;
    return { id, number, personName, allowed: whyNot === null, whyNot };
  });
  const allowed = items.filter((item) => item.allowed).length;
  return { items, allowed, refused: items.length - allowed };
}

interface Place {
  readonly candidate: BatchCandidate;
  readonly context: CaseContext | undefined;
}

function refusal({ actor, now, newId }: Act, { kind, payload }: BatchStep, { candidate, context }: Place): Text | null {
  const judgement = judgeAccess(actor, `application.${kind}`, applicationSubject(candidate));
  if (!judgement.allowed) return judgement.whyNot;
  const role: CaseRole | undefined = caseRoleOf(actor.role);
  if (role === undefined || context === undefined) return null;
  const said = kind === 'file-objection' ? { ...payload, id: newId() } : payload;
  const envelope = { kind, at: now.toISOString(), actor: { accountId: actor.accountId, role } };
  // The wire's schema gave the payload its shape.
  const answer = applyAction(candidate.case_state, { ...said, ...envelope } as CaseAction, context);
  if (answer.ok) return null;
  const { expected, found } = answer.problem.words;
  return { zh: `应为：${expected.zh}；现为：${found.zh}`, en: `expected: ${expected.en}; found: ${found.en}` };
}
