import type { CaseFact } from '@guantong/contracts';

/** How a fact stands in a case, as one word of its screens. */
export type FactWord = CaseFact['verification'] | 'checked' | 'needed';

/**
 * What was said of a fact in this case comes before what its dossier says: a body checks for the case alone. `open`: whether
 * it can still be verified.
 */
export function factWord({ verification, verdict, needed }: CaseFact, open: boolean): FactWord {
  if (verdict?.verdict === 'refuted') return 'refuted';
  if (verdict?.verdict === 'confirmed') return isVerified(verification) ? verification : 'checked';
  return needed && open && verification === 'declared' ? 'needed' : verification;
}

function isVerified(verification: CaseFact['verification']): boolean {
  return verification === 'employer-verified' || verification === 'register-verified';
}
