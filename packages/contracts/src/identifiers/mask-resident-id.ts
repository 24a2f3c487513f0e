import { normaliseIdentifier } from './parsed-identifier.ts';

/** A resident id with the birth date hidden: 990000********0012. What is not 18 characters long is hidden whole. */
export function maskResidentId(id: string): string {
  const characters = normaliseIdentifier(id);
  if (characters.length !== 18) return '*'.repeat([...id].length);
  return `${characters.slice(0, 6)}********${characters.slice(14)}`;
}
