import type { Condition } from '../language/operator.ts';
import type { SqlCode, SqlEmitter, SqlOccupation, SqlSlot, SqlTruth } from '../language/sql.ts';
import { allOfCodes, anyOfCodes, never, onlyWhere, trueFrom } from '../language/sql-code.ts';
import { and, choose, earlierOf, isAmong, numeral, or } from '../language/sql-text.ts';
import {
  type CompetitionEvent,
  type CompetitionGroup,
  type CompetitionMedal,
  type CompetitionPrize,
  competitionEvents,
  competitionGroups,
  competitionMedals,
  competitionPrizes,
} from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';
import { sqlRegionWithin } from './sql-region.ts';

interface Result {
  readonly events: readonly CompetitionEvent[];
  readonly medals?: readonly CompetitionMedal[] | undefined;
  readonly prizes?: readonly CompetitionPrize[] | undefined;
  readonly rankAtMost?: number | undefined;
  readonly region?: string | undefined;
}

export interface SqlCompetitionArgs {
  readonly results: readonly Result[];
  readonly group?: CompetitionGroup | undefined;
  readonly occupation?: 'required' | undefined;
}

type Slot = SqlSlot<'competition'>;

/** Competition results in SQL, slot by slot; an occupation that is required and absent is tried out, as in competition.ts. */
export function sqlCompetition(
  args: SqlCompetitionArgs,
  emitter: SqlEmitter,
  conditions: readonly Condition[],
): SqlCode {
  return anyOfCodes(
    emitter.slots('competition').map((slot) => {
      const inner = (occupation: SqlOccupation) => {
        const focused = emitter.focusOn({ competition: { awarded: slot.awarded, occupation } });
        return allOfCodes(conditions.map((condition) => condition.sql(focused)));
      };
      const named = inner(emitter.occupation(slot.occupation));
      const held =
        args.occupation === undefined || conditions.length === 0
          ? named
          : either(`${slot.occupation} >= 0`, named, guessed(emitter, inner));
      const whole = onlyWhere(listed(slot, args), allOfCodes([trueFrom(slot.awarded), held]));
      return { ...whole, possible: emitter.bind(whole.possible), sure: emitter.bind(whole.sure) };
    }),
  );
}

/** One code where a condition on the row holds, the other where it does not; neither changes from day to day. */
function either(condition: string, one: SqlCode, other: SqlCode): SqlCode {
  return {
    possible: choose([[condition, one.possible]], other.possible),
    sure: choose([[condition, surely(one)]], other.sure),
  };
}

/**
 * Unknown where some occupation of the directory, the dossier or the target would make the condition true. The checks of
 * packs let only conditions stand here that do not change from day to day.
 */
function guessed(emitter: SqlEmitter, inner: (occupation: SqlOccupation) => SqlCode): SqlCode {
  const { target } = emitter.focus;
  const own = [
    ...(target.type === 'skill-level' ? [target.occupation] : []),
    ...emitter.slots('skill').map(({ occupation }) => emitter.occupation(occupation)),
  ];
  const days = own.map((occupation) => choose([[`${occupation.number} >= 0`, surely(inner(occupation))]], never));
  const ofListed = emitter.leastOverListed(never, (occupation) => surely(inner(occupation)));
  return { possible: earlierOf([...days, ofListed]), sure: never };
}

function surely({ sure, daily }: SqlCode): string {
  if (daily !== undefined) throw new Error('an occupation is tried out only where nothing changes from day to day');
  return sure;
}

function listed(slot: Slot, { results, group }: SqlCompetitionArgs): SqlTruth {
  const found = results.map((wanted) => matches(slot, wanted));
  const party = group === undefined ? undefined : among(slot.party, [competitionGroups.indexOf(group)]);
  return {
    possible: and([or(found.map((each) => each.possible)), party?.possible ?? 'TRUE']),
    sure: and([or(found.map((each) => each.sure)), party?.sure ?? 'TRUE']),
  };
}

function matches(slot: Slot, { events, medals, prizes, rankAtMost, region }: Result): SqlTruth {
  const named = isAmong(
    slot.event,
    events.map((each) => competitionEvents.indexOf(each)),
  );
  const asked: SqlTruth[] = [{ possible: named, sure: named }];
  if (medals !== undefined) {
    // A result without a medal has none.
    const won = isAmong(
      slot.medal,
      medals.map((each) => competitionMedals.indexOf(each)),
    );
    asked.push({ possible: won, sure: won });
  }
  if (prizes !== undefined) {
    asked.push(
      among(
        slot.prize,
        prizes.map((each) => competitionPrizes.indexOf(each)),
      ),
    );
  }
  if (rankAtMost !== undefined) {
    const high = `${slot.rank} BETWEEN 0 AND ${numeral(rankAtMost)}`;
    asked.push({ sure: high, possible: or([high, isAmong(slot.rank, [ABSENT])]) });
  }
  if (region !== undefined) asked.push(sqlRegionWithin(slot.region, region));
  return { possible: and(asked.map((each) => each.possible)), sure: and(asked.map((each) => each.sure)) };
}

function among(column: string, numbers: readonly number[]): SqlTruth {
  const sure = isAmong(column, numbers);
  return { sure, possible: or([sure, isAmong(column, [ABSENT])]) };
}
