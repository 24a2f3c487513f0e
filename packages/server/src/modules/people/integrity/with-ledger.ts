import type { Dossier } from '@guantong/engine';
import type { BanRecord } from './ledger.repository.ts';

/**
 * A dossier with what the integrity ledger says of its person, so that the next check sees it. The contract has one ban: the
 * one that lasts longest, with all that touch it.
 */
export function withLedger(dossier: Dossier, bans: readonly Pick<BanRecord, 'from_on' | 'until_on'>[]): Dossier {
  const own = dossier.integrityBan;
  const all = [
    ...bans.map(({ from_on, until_on }) => ({ from: from_on, until: until_on })),
    ...(own === undefined ? [] : [own]),
  ];
  const [longest, ...others] = all.toSorted((a, b) => b.until.localeCompare(a.until));
  if (longest === undefined) return dossier;
  const from = others.reduce((day, ban) => (ban.until >= day && ban.from < day ? ban.from : day), longest.from);
  return { ...dossier, integrityBan: { ...longest, from } };
}
