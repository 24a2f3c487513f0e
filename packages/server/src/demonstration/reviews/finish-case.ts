import type { CertificateAct } from '@guantong/contracts';
import { addDays } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { type CaseActWithoutVersion, takeAction } from '../../modules/applications/act-on-application.ts';
import { findApplication } from '../../modules/applications/applications.repository.ts';
import { actOnCertificate, issueFor } from '../../modules/credentials/certificates.service.ts';
import type { CaseEnding } from './review-plan.ts';
import { contextAt, look, morningOf, type ReviewParties, type ReviewStage } from './review-stage.ts';

export interface CaseToFinish {
  readonly id: string;
  readonly ending: CaseEnding;
  /** YYYY-MM-DD: the day the demonstration is made. */
  readonly today: string;
  readonly applicant: Actor;
  readonly parties: ReviewParties;
}

/** Takes a case whose result is on record to its ending, from where it stands. */
export async function finishCase(stage: ReviewStage, finishing: CaseToFinish): Promise<void> {
  const { id, ending, today, parties, applicant } = finishing;
  const ago = (days: number) => morningOf(addDays(today, -days));
  const standing = async () => {
    const record = await look(stage, (tx) => findApplication(tx, id));
    if (record === undefined) throw new Error(`case ${id}: expected to be there`);
    return record;
  };
  const act = (at: Date, actor: Actor, step: CaseActWithoutVersion) => {
    const { database, library, policyByHash, newId } = stage;
    const { now } = contextAt(stage, at);
    return database.transaction(actor, (tx) =>
      takeAction({ tx, actor, now: now(), newId, library, policyByHash }, id, step),
    );
  };
  if (ending === 'result-recorded' || (await standing()).case_state.result === null) return;
  if ((await standing()).state === 'under-evaluation')
    await act(ago(ending === 'in-publicity' ? 1 : 38), parties.chair, { kind: 'publish-result', payload: {} });
  if (ending === 'recheck-requested' && (await standing()).case_state.recheck?.request === null)
    await act(ago(37), applicant, {
      kind: 'request-recheck',
      payload: { reason: '评议时未看到补充提交的获奖证书（演示）。' },
    });
  const { state, case_state } = await standing();
  const over = case_state.resultPublicity?.window.overOn;
  if (ending === 'in-publicity' || over === undefined || over > today) return;
  if (state === 'result-publicity') await act(morningOf(over), parties.chair, { kind: 'confirm-result', payload: {} });
  if (ending === 'confirmed') return;
  const issuing = contextAt(stage, morningOf(addDays(over, 1)));
  const certificate = await issueFor(issuing, parties.chair, id);
  const change = changes[ending];
  if (change === undefined || certificate.state !== 'issued' || certificate.supersedes !== null) return;
  await actOnCertificate(contextAt(stage, ago(10)), parties.chair, certificate.id, {
    ...change,
    version: certificate.version,
  });
}

/** What becomes of a certificate afterwards. */
const changes: Readonly<Partial<Record<CaseEnding, CertificateChange>>> = {
  corrected: { kind: 'correct', reason: '专业填写有误，予以更正（演示）。', specialty: '电气工程' },
  suspended: { kind: 'suspend', reason: '投诉核查期间暂停使用（演示）。' },
  revoked: { kind: 'revoke', reason: '经查评审程序有误，予以撤销（演示）。', fraud: false },
};

type CertificateChange = CertificateAct extends infer Each
  ? Each extends CertificateAct
    ? Omit<Each, 'version'>
    : never
  : never;
