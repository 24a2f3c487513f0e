import type { AuditEntry } from '../audit/audit-entry.ts';
import { chainEntry } from '../audit/chain-entry.ts';

export const caseChain = 'case:0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a';
export const cycleChain = 'cycle:0198c5a2-0000-7a40-8b6d-1f2e3d4c5b6a';

/** A chain of a few entries a minute apart, with every kind of detail JSON has. */
export function chainOf(chain: string, count: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = chainEntry(entries.at(-1) ?? null, {
      chain,
      at: new Date(Date.UTC(2026, 2, 2, 1, 30 + index)).toISOString(),
      actor: index === 0 ? { accountId: null, role: 'system' } : { accountId: `account-${index}`, role: 'body-clerk' },
      action: index === 0 ? 'case.opened' : 'case.accepted',
      subject: { kind: 'case', id: '0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a' },
      detail: { note: '受理', marks: [60 + index, 0.5, null, true] },
    });
    entries.push(entry);
  }
  return entries;
}

/** Every copy of a JSON value in which one thing is changed: a text, a number, a flag, a field or an item left out or added. */
export function tampered(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [`${value}0`, value.replace(/[0-9a-z]/, '~'), value.slice(1), null];
  if (typeof value === 'number') return [value + 1, -value, String(value)];
  if (typeof value === 'boolean') return [!value, Number(value)];
  if (value === null) return ['null', 0, {}];
  if (Array.isArray(value)) {
    return [
      ...value.flatMap((item, index) => tampered(item).map((changed) => value.with(index, changed))),
      ...value.map((_, index) => value.toSpliced(index, 1)),
      [...value, null],
      value.toReversed(),
    ];
  }
  const members = Object.entries(value ?? {});
  return [
    ...members.flatMap(([name, member]) => tampered(member).map((changed) => ({ ...Object(value), [name]: changed }))),
    ...members.map(([name]) => Object.fromEntries(members.filter(([other]) => other !== name))),
    { ...Object(value), more: 1 },
  ].filter((copy) => JSON.stringify(copy) !== JSON.stringify(value));
}
