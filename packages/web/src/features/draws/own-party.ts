import type { Role } from '@guantong/contracts';
import type { DrawPartyName } from './draw-words.ts';

/** The party a role can be in a draw, by its name; whether it may act, the draw's `can` says. */
export const partyOfRole: Readonly<Partial<Record<Role, DrawPartyName>>> = {
  'body-chair': 'body',
  'bureau-officer': 'bureau',
  'bureau-supervisor': 'supervisor',
};
