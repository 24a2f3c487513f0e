import type { ReviewSettings } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { checkScores } from '@guantong/procedure';
import type { Subject } from '../../../access/conditions.ts';
import type { PossibleStep } from '../../../access/list-can.ts';
import { earlierEvaluation } from '../earlier-evaluation.ts';
import type { OpinionRecord, SheetRecord } from './sheets.repository.ts';

/** Experts whose signatures bring an opinion into force (facts B.1, 评议组: at least three). */
export const OPINION_SIGNATURES = 3;

/** What the access table is asked about a sheet. */
export function sheetSubject({ body_id, account_id }: Pick<SheetRecord, 'body_id' | 'account_id'>): Subject {
  return { bodyId: body_id, accountId: account_id };
}

type StepName = 'fill' | 'sign' | 'writeOpinion' | 'signOpinion';

export interface SheetStanding {
  readonly sheet: Pick<SheetRecord, 'state' | 'scores' | 'expert_id' | 'round' | 'evaluation_now'>;
  readonly rubric: ReviewSettings['rubric'];
  readonly opinion: OpinionRecord | undefined;
}

/** What may be done with a sheet as it stands, and what about it stands in the way. */
export function sheetSteps({ sheet, rubric, opinion }: SheetStanding): Readonly<Record<StepName, PossibleStep>> {
  const isSigned = sheet.state === 'signed';
  const earlier = sheet.round < sheet.evaluation_now ? earlierEvaluation : undefined;
  const inForce = opinion !== undefined && opinion.signers.length >= OPINION_SIGNATURES;
  return {
    fill: { action: 'sheet.fill', obstacle: isSigned ? signed : earlier },
    sign: { action: 'sheet.sign', obstacle: isSigned ? signed : (earlier ?? incomplete({ sheet, rubric })) },
    writeOpinion: {
      action: 'opinion.write',
      obstacle: inForce ? opinionInForce : (earlier ?? (isSigned ? undefined : ownSheetFirst)),
    },
    signOpinion: {
      action: 'opinion.sign',
      obstacle: opinion === undefined ? noOpinion : opinion.signers.includes(sheet.expert_id) ? opinionSigned : earlier,
    },
  };
}

function incomplete({ sheet, rubric }: Pick<SheetStanding, 'sheet' | 'rubric'>): Text | undefined {
  const words = checkScores({ items: rubric }, sheet.scores).map((problem) => problem.words);
  if (words.length === 0) return undefined;
  return { zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') };
}

const signed: Text = { zh: '评分表已签', en: 'the sheet is signed' };
const ownSheetFirst: Text = { zh: '先签署本人的评分表', en: 'sign your own sheet first' };
const noOpinion: Text = { zh: '尚无评议组意见', en: 'there is no opinion of the group yet' };
const opinionSigned: Text = { zh: '您已签署', en: 'you have signed it' };
const opinionInForce: Text = { zh: '评议组意见已生效', en: 'the opinion is in force' };
