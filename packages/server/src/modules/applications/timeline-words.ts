import type { TimelineEntry } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { type CaseActionKind, caseActions, caseRoles } from '@guantong/procedure';
import type { ActionRecord, ApplicationRecord } from './applications.repository.ts';

export interface TimelineNames {
  readonly bodyName: string;
  /** What a record or a field of the form is, in words. */
  readonly labelOf: (pointer: string) => Text;
}

/** The log of a case in words. Who acted is told by capacity and organisation, never by name; an objector not at all. */
export function timelineOf(
  record: ApplicationRecord,
  actions: readonly ActionRecord[],
  { bodyName, labelOf }: TimelineNames,
): TimelineEntry[] {
  return actions.map(({ sequence, at, kind, actor_role, payload }) => {
    const name = kindOf(kind);
    return {
      sequence,
      at,
      kind: name,
      title: caseActions[name],
      detail: detailOf(payload, labelOf),
      by: byWords(actor_role, { employer: record.employer_name ?? '', body: bodyName }),
    };
  });
}

/** The kind of a row of the log; the procedure wrote it, so another is our fault. */
export function kindOf(kind: string): CaseActionKind {
  const name = Object.keys(caseActions).find((each): each is CaseActionKind => each === kind);
  if (name === undefined) throw new Error(`expected an action of the procedure, found ${kind}`);
  return name;
}

function byWords(role: string, names: { readonly employer: string; readonly body: string }): Text {
  const words = Object.entries(caseRoles).find(([name]) => name === role)?.[1] ?? { zh: role, en: role };
  const where = role === 'employer-hr' ? names.employer : role === 'body-clerk' ? names.body : '';
  return where === '' ? words : { zh: `${where} ${words.zh}`, en: `${words.en}, ${where}` };
}

const verdicts = { confirmed: { zh: '属实', en: 'confirmed' }, refuted: { zh: '不属实', en: 'refuted' } };
const answers = { met: { zh: '符合', en: 'met' }, 'not-met': { zh: '不符合', en: 'not met' } };

/** What was said with an action: opinions, reasons, items; people wrote them in one language. */
function detailOf(payload: unknown, labelOf: TimelineNames['labelOf']): Text | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const said = new Map<string, unknown>(Object.entries(payload));
  const pointer = said.get('pointer');
  const parts: readonly (Text | undefined)[] = [
    typeof pointer === 'string' ? labelOf(pointer) : undefined,
    wordOf(verdicts, said.get('verdict')),
    wordOf(answers, said.get('answer')),
    said.get('upheld') === true ? { zh: '异议成立', en: 'upheld' } : undefined,
    said.get('upheld') === false ? { zh: '异议不成立', en: 'not upheld' } : undefined,
    ...['group', 'opinion', 'reason', 'clause', 'note', 'text'].map((name) => asSaid(said.get(name))),
    itemsWords(said.get('items'), labelOf),
  ];
  const found = parts.filter((part) => part !== undefined);
  if (found.length === 0) return null;
  return { zh: found.map(({ zh }) => zh).join('；'), en: found.map(({ en }) => en).join('; ') };
}

function wordOf(words: Readonly<Record<string, Text>>, name: unknown): Text | undefined {
  return typeof name === 'string' ? words[name] : undefined;
}

function asSaid(value: unknown): Text | undefined {
  return typeof value === 'string' && value !== '' ? { zh: value, en: value } : undefined;
}

function itemsWords(items: unknown, labelOf: TimelineNames['labelOf']): Text | undefined {
  if (!Array.isArray(items)) return undefined;
  const told = items.flatMap((item: { readonly pointer?: unknown; readonly reason?: unknown }) => {
    const { pointer, reason } = item;
    if (typeof reason !== 'string') return [];
    const { zh, en } = typeof pointer === 'string' ? labelOf(pointer) : { zh: '', en: '' };
    return [zh === '' ? { zh: reason, en: reason } : { zh: `${zh}：${reason}`, en: `${en}: ${reason}` }];
  });
  if (told.length === 0) return undefined;
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') };
}
