import { organisationCodeCheck, usccCheck } from '@guantong/contracts';

/** The unified social credit code of an organisation nobody has, by its number: valid in form, registered in region 99. */
export function madeUpUscc(number: number): string {
  const organisation = String(number).padStart(8, '0');
  const characters = `91990000${organisation}${organisationCodeCheck(organisation)}`;
  return characters + usccCheck(characters);
}
