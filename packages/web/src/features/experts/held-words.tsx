import type { ExpertQualification } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useOccupationName } from '../notices/use-occupation-name.ts';
import { qualificationWords } from './qualification-words.ts';

/** A title or skill level that an expert holds, in words. */
export function HeldWords({ held }: { readonly held: ExpertQualification }) {
  return <Said text={qualificationWords(held, useOccupationName())} />;
}

/** Tells one of an expert's titles and skill levels from the others. */
export function heldKey(held: ExpertQualification): string {
  const of = held.kind === 'title' ? `${held.series} ${held.specialty}` : held.occupation;
  return `${of} ${held.level} ${held.since}`;
}
