import {
  type ApplicationView,
  type CompetitionMark,
  competitionMarkSchema,
  type EvidenceRef,
} from '@guantong/contracts';
import type { FormReading } from '../../office/acts/thing-form.tsx';
import { type FieldWords, issuesToFaults } from '../../office/form/field-fault.ts';

/** A competition result, as it stands in the form. */
export interface CompetitionDraft {
  readonly event: string;
  readonly award: string;
  readonly on: string;
  readonly mark: number | null;
  readonly clause: string;
  readonly evidence: readonly string[];
}

export const emptyCompetition: CompetitionDraft = {
  ...{ event: '', award: '', on: '', mark: null, clause: '', evidence: [] },
};

/** The files of a case that may prove something: of its achievements and of the records of its dossier, each once. */
export function filesOfCase({ files, facts }: Pick<ApplicationView, 'files' | 'facts'>): readonly EvidenceRef[] {
  const all = [...files, ...facts.flatMap(({ evidence }) => evidence)];
  return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
}

export function readCompetitionDraft(draft: CompetitionDraft, applicationId: string): FormReading<CompetitionMark> {
  const input = { applicationId, ...draft, evidence: [...draft.evidence] };
  const parsed = competitionMarkSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, competitionWords) };
}

/** The fields of a competition result in words. */
export const competitionWords: FieldWords = {
  '/event': {
    name: { zh: '赛事名称', en: 'Competition' },
    expected: { zh: '2 至 200 字', en: '2 to 200 characters' },
  },
  '/award': {
    name: { zh: '奖项或名次', en: 'Award' },
    expected: { zh: '1 至 100 字', en: '1 to 100 characters' },
  },
  '/on': {
    name: { zh: '获奖日期', en: 'Day of the award' },
    expected: { zh: '今天或以前的日期', en: 'a day that is not ahead' },
  },
  '/mark': {
    name: { zh: '折算成绩', en: 'Mark' },
    expected: { zh: '0 至 100，最多一位小数', en: '0 to 100, one decimal at most' },
  },
  '/clause': {
    name: { zh: '依据条款', en: 'Clause' },
    expected: { zh: '2 至 300 字', en: '2 to 300 characters' },
  },
  '/evidence': {
    name: { zh: '佐证材料', en: 'Evidence' },
    expected: { zh: '一至十份本申报的材料', en: 'one to ten files of the case' },
  },
};
