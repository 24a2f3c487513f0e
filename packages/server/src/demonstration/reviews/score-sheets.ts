import type { ReviewSettings } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { reviewSettingsOf } from '../../modules/evaluation/groups/review-settings.service.ts';
import { assignExperts } from '../../modules/evaluation/sheets/assign-experts.ts';
import { listSheets } from '../../modules/evaluation/sheets/sheets.repository.ts';
import {
  fillSheet,
  readSheet,
  signOpinion,
  signSheet,
  writeOpinion,
} from '../../modules/evaluation/sheets/sheets.service.ts';
import { contextAt, look, morningOf, type ReviewStage } from './review-stage.ts';

export interface SheetsToScore {
  readonly drawId: string;
  readonly clerk: Actor;
  /** Who scores, with the entry in the register. */
  readonly experts: readonly { readonly expertId: string; readonly actor: Actor }[];
  readonly applicationIds: readonly string[];
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Which of them are left open, such as for somebody who tries the demonstration. */
  readonly staysOpen: (actor: Actor, applicationId: string) => boolean;
}

/** Assigns the cases, and lets the experts score and sign, and agree on an opinion where all of them signed. */
export async function scoreSheets(stage: ReviewStage, wanted: SheetsToScore): Promise<void> {
  const { drawId, clerk, experts, applicationIds: applications, on, staysOpen } = wanted;
  const sheetsOf = (applicationId: string) =>
    look(stage, (tx) => listSheets(tx, { applicationId }, { offset: 0, limit: 100 }));
  const [first] = applications;
  if (first !== undefined && (await sheetsOf(first)).length === 0) {
    const assigned = { drawId, experts: experts.map(({ expertId }) => expertId), applications: [...applications] };
    await assignExperts(contextAt(stage, morningOf(on)), clerk, assigned);
  }
  for (const [place, applicationId] of applications.entries()) {
    const all = await sheetsOf(applicationId);
    const scorers = experts.filter(({ actor }) => !staysOpen(actor, applicationId));
    const own = scorers.flatMap(({ actor }) =>
      all.filter(({ account_id }) => account_id === actor.accountId).map((sheet) => ({ actor, sheet })),
    );
    for (const [index, { actor, sheet }] of own.entries()) {
      if (sheet.state === 'signed') continue;
      const context = contextAt(stage, morningOf(on, 60 + place * 40 + index * 10));
      const { rubric } = await look(stage, (tx) => reviewSettingsOf(tx, sheet.cycle_id));
      const scores = scoresOf(rubric, place + index);
      await fillSheet(context, actor, sheet.id, { version: sheet.version, scores, comment });
      await signSheet(context, actor, { id: sheet.id, version: sheet.version + 1 });
    }
    if (scorers.length === experts.length)
      await agree(
        stage,
        own.map(({ actor, sheet }) => ({ actor, id: sheet.id })),
        morningOf(on, 300 + place * 10),
      );
  }
}

const comment = '业绩真实，技术改造效果明显，有较强的解决现场难题的能力（演示）。';
const opinion = '评议组认为其专业能力和业绩达到申报层级要求，建议提交评委会表决（演示）。';

/** The first writes the opinion, everybody signs it. */
async function agree(
  stage: ReviewStage,
  sheets: readonly { readonly actor: Actor; readonly id: string }[],
  at: Date,
): Promise<void> {
  const [first] = sheets;
  if (first === undefined) return;
  const context = contextAt(stage, at);
  const written = (await readSheet(context, first.actor, first.id)).opinion;
  if (written === null)
    await writeOpinion(context, first.actor, first.id, { version: 0, text: opinion, recommends: true });
  for (const { actor, id } of sheets) {
    const standing = await readSheet(context, actor, id);
    const maySign = standing.can.some(({ action, allowed }) => action === 'opinion.sign' && allowed);
    if (maySign) await signOpinion(context, actor, { id, version: standing.opinion?.version ?? 0 });
  }
}

/** About four fifths of each maximum, one expert a little more, another a little less. */
function scoresOf(rubric: ReviewSettings['rubric'], varies: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rubric.map(({ id, maximum }, index) => [id, Math.round(maximum * 0.8) + ((varies + index) % 3) - 1]),
  );
}
