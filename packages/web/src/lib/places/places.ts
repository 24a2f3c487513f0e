import type { PolicyBundle } from '@guantong/engine';

export { cities, provinces, regionName as placeName } from '@guantong/engine';

/** The jurisdictions that made a policy of their own, national first. */
export function policyJurisdictions(bundle: PolicyBundle): readonly string[] {
  const codes = bundle.packs.map((pack) => pack.jurisdiction).filter((code) => code !== 'CN');
  return ['CN', ...codes.sort()];
}

export function isRegionCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text);
}
