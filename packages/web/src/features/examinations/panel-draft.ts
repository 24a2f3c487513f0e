import {
  type ExamCase,
  type ExamPanel,
  type ExamPanelMove,
  type ExamSlotExaminers,
  type ExamStation,
  type NewExamPanel,
  newPanelSchema,
  type PanelMethod,
  panelMoveSchema,
  slotExaminersSchema,
} from '@guantong/contracts';
import type { FormReading } from '../../office/acts/thing-form.tsx';
import { type DayTime, dayTimeToInstant, instantToDayTime, laterDayTime } from '../../office/days/day-time.ts';
import { type FieldWords, issuesToFaults } from '../../office/form/field-fault.ts';
import type { GroupPlace } from '../groups/api.ts';
import { isChosen, type Ticks } from './candidates.ts';

/** A panel to plan, as it stands in the form. */
export interface PanelDraft {
  readonly title: string;
  readonly spreadLimit: number | null;
  readonly stations: readonly DraftStation[];
  readonly examiners: readonly string[];
  readonly ticks: Ticks;
  readonly place: string;
  readonly first: DayTime;
  /** Minutes from one candidate to the next; 0: all at once. */
  readonly each: number | null;
  /** Times that somebody set otherwise than the rule, by case. */
  readonly times: Readonly<Record<string, DayTime>>;
}

export interface DraftStation {
  readonly name: string;
  readonly items: readonly { readonly name: string; readonly maximum: number | null }[];
}

const emptyItem = { name: '', maximum: null };
export const emptyStation: DraftStation = { name: '', items: [emptyItem] };
export const emptyPanel: PanelDraft = {
  title: '',
  spreadLimit: 15,
  stations: [emptyStation],
  examiners: [],
  ticks: {},
  place: '',
  first: { day: '', time: '09:00' },
  each: 30,
  times: {},
};

/** The most points of all items, in tenths so that they add up. */
export function stationTenths(stations: readonly DraftStation[]): number {
  const items = stations.flatMap((station) => station.items);
  return items.reduce((sum, { maximum }) => sum + Math.round((maximum ?? 0) * 10), 0);
}

/** When each of the candidates comes: one after the other in their order, but for those that were set by hand. */
export function scheduleOf(
  { first, each, times }: Pick<PanelDraft, 'first' | 'each' | 'times'>,
  candidates: readonly Pick<ExamCase, 'applicationId'>[],
): ReadonlyMap<string, DayTime> {
  return new Map(
    candidates.map(({ applicationId }, place) => [
      applicationId,
      times[applicationId] ?? laterDayTime(first, place * (each ?? 0)) ?? first,
    ]),
  );
}

export interface PanelChoices {
  readonly group: GroupPlace | undefined;
  readonly method: PanelMethod | '';
  readonly level: string;
  /** Those the panel is for. */
  readonly cases: readonly ExamCase[];
}

/** The draft as the interface takes it; stations and items are named by their places. */
export function readPanelDraft(
  draft: PanelDraft,
  { group, method, level, cases }: PanelChoices,
): FormReading<NewExamPanel> {
  const { title, spreadLimit, examiners, place } = draft;
  const chosen = cases.filter((each) => isChosen(each, draft.ticks));
  const schedule = scheduleOf(draft, chosen);
  const input = {
    ...{ cycleId: group?.cycleId, group: group?.group, method, level, title, spreadLimit, examiners: [...examiners] },
    stations: draft.stations.map(stationOf),
    slots: chosen.map(({ applicationId }) => ({
      ...{ applicationId, place },
      startsAt: dayTimeToInstant(schedule.get(applicationId) ?? draft.first),
    })),
  };
  const parsed = newPanelSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, panelWords) };
}

function stationOf({ name, items }: DraftStation, place: number): Omit<ExamStation, 'items'> & { items: object[] } {
  const id = `s${place + 1}`;
  return { id, name, items: items.map((item, index) => ({ id: `${id}-${index + 1}`, ...item })) };
}

/** Other examiners for a candidate, as they stand in the form. */
export interface ExaminersDraft {
  readonly examiners: readonly string[];
  readonly reason: string;
}

export function readExaminersDraft(draft: ExaminersDraft, version: number): FormReading<ExamSlotExaminers> {
  const input = { version, examiners: [...draft.examiners], reason: draft.reason.trim() };
  const parsed = slotExaminersSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, panelWords) };
}

/** Another time and place of a panel, as they stand in the form. */
export interface PanelMoveDraft {
  readonly first: DayTime;
  readonly place: string;
}

/** The present ones; the place is left to say where candidates come to several. */
export function panelToMove({ startsAt, slots }: ExamPanel): PanelMoveDraft {
  const places = new Set(slots?.map(({ place }) => place));
  const [place = ''] = places.size === 1 ? places : [];
  return { first: instantToDayTime(startsAt), place };
}

export function readPanelMove({ first, place }: PanelMoveDraft, version: number): FormReading<ExamPanelMove> {
  const input = { version, startsAt: dayTimeToInstant(first), place };
  const parsed = panelMoveSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, panelWords) };
}

const at = { name: { zh: '时间', en: 'Time' }, expected: { zh: '将来的日期和时刻', en: 'a day and time ahead' } };
const where = { name: { zh: '地点', en: 'Place' }, expected: { zh: '2 至 200 字', en: '2 to 200 characters' } };
const points = { zh: '0.1 至 100，最多一位小数', en: '0.1 to 100, one decimal at most' };

/** The fields of a panel in words. */
export const panelWords: FieldWords = {
  '/group': { name: { zh: '分组', en: 'Group' }, expected: { zh: '选择一个分组', en: 'one of the groups' } },
  '/method': { name: { zh: '方式', en: 'Method' }, expected: { zh: '选择一种方式', en: 'one of the methods' } },
  '/level': { name: { zh: '等级', en: 'Level' }, expected: { zh: '选择一个等级', en: 'one of the levels' } },
  '/title': { name: { zh: '名称', en: 'Title' }, expected: { zh: '2 至 100 字', en: '2 to 100 characters' } },
  '/spreadLimit': {
    name: { zh: '分差上限', en: 'Largest spread' },
    expected: { zh: '1 至 100，最多一位小数', en: '1 to 100, one decimal at most' },
  },
  '/stations': {
    name: { zh: '工位和评分项', en: 'Stations and items' },
    expected: { zh: '各评分项满分合计 100 分', en: 'items whose most points add up to 100' },
  },
  '/stations/*/name': {
    name: { zh: '工位名称', en: 'Name of a station' },
    expected: { zh: '1 至 100 字', en: '1 to 100 characters' },
  },
  '/stations/*/items/*/name': {
    name: { zh: '评分项名称', en: 'Name of an item' },
    expected: { zh: '1 至 300 字', en: '1 to 300 characters' },
  },
  '/stations/*/items/*/maximum': { name: { zh: '满分', en: 'Most points' }, expected: points },
  '/examiners': {
    name: { zh: '考评员', en: 'Examiners' },
    expected: { zh: '奇数名，至少三名、最多十五名', en: 'an odd number, three at least, fifteen at most' },
  },
  '/slots': {
    name: { zh: '考生', en: 'Candidates' },
    expected: { zh: '至少一名考生，最多 500 名', en: 'one candidate at least, 500 at most' },
  },
  '/slots/*/startsAt': at,
  '/slots/*/place': where,
  '/startsAt': at,
  '/place': where,
  '/reason': {
    name: { zh: '更换理由', en: 'Reason' },
    expected: { zh: '2 至 500 字', en: '2 to 500 characters' },
  },
};
