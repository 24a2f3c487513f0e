import type { JudgedCase } from './judged-case.ts';

/** The jurisdictions that have rules in the contract. */
export type PackJurisdiction = 'CN' | '150000' | '370000' | '440100';

/**
 * "A request is judged under its jurisdiction and all jurisdictions above it … A district (440106) lies under its city
 * (440100), the city under its province (440000)" (contract 5).
 */
export function isUnder(judged: JudgedCase, pack: PackJurisdiction): boolean {
  return chainOf(judged.jurisdiction).includes(pack);
}

function chainOf(jurisdiction: string): readonly string[] {
  if (jurisdiction === 'CN') return ['CN'];
  return [jurisdiction, `${jurisdiction.slice(0, 4)}00`, `${jurisdiction.slice(0, 2)}0000`, 'CN'];
}
