import type { Meeting } from '@guantong/contracts';

export type Me = NonNullable<Meeting['me']>;
export type MeetingRound = Meeting['rounds'][number];

/** What a member has to do now, or what is waited for. */
export type OwnState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'check-in' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'no-vote' }
  | { readonly kind: 'vote'; readonly round: NonNullable<MeetingRound['round']> }
  | { readonly kind: 'closed' }
  | { readonly kind: 'called-off' };

/** Where a member stands in a meeting. */
export function ownState({ state, rounds }: Pick<Meeting, 'state' | 'rounds'>, me: Me): OwnState {
  switch (state) {
    case 'planned':
    case 'called-off':
      return { kind: state };
    case 'open':
    case 'deliberating':
      return { kind: me.checkedIn ? 'waiting' : 'check-in' };
    case 'voting': {
      const round = rounds.find(({ id }) => id === me.mayFetch)?.round ?? null;
      return round === null ? { kind: 'no-vote' } : { kind: 'vote', round };
    }
    case 'minutes':
    case 'signed':
    case 'sealed':
      return { kind: 'closed' };
  }
}
