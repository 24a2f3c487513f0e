import type { Dossier } from '@guantong/engine';
import { expect, test } from 'vitest';
import { withLedger } from './with-ledger.ts';

const dossier: Dossier = { credentials: [], employments: [] };
const ban = (from_on: string, until_on: string) => ({ from_on, until_on });

test('a dossier without bans stays as it is', () => {
  expect(withLedger(dossier, [])).toBe(dossier);
});

test('of several bans the one that lasts longest counts, from where the first that touches it began', () => {
  const bans = [ban('2020-01-01', '2022-12-31'), ban('2025-01-01', '2027-12-31'), ban('2026-06-15', '2029-06-14')];
  expect(withLedger(dossier, bans).integrityBan).toEqual({ from: '2025-01-01', until: '2029-06-14' });
});

test('what the dossier says itself is not shortened', () => {
  const own = { ...dossier, integrityBan: { from: '2026-01-01', until: '2030-12-31' } };
  expect(withLedger(own, [ban('2026-06-15', '2029-06-14')]).integrityBan).toEqual(own.integrityBan);
});
