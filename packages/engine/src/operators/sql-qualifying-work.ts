import type { SqlEmitter, SqlOccupation, SqlSlot } from '../language/sql.ts';
import { and, isAmong, numeral, or } from '../language/sql-text.ts';
import { employerKinds } from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';
import { TRUE, UNKNOWN } from '../values/truth.ts';
import type { Workplace } from './qualifying-work.ts';
import type { SqlSpell } from './sql-covered-days.ts';
import { sqlRegionWithin } from './sql-region.ts';

/** Spells that surely qualify and spells that may, as in qualifying-work.ts. */
export interface SqlWork {
  readonly sure: readonly SqlSpell[];
  readonly possible: readonly SqlSpell[];
}

type Employment = SqlSlot<'employment'>;

/** Skilled work of any kind. */
export function sqlSkilledWork(emitter: SqlEmitter): SqlWork {
  return collect(emitter, ({ skilled }) => ({
    sure: `${skilled} = ${TRUE}`,
    possible: `${skilled} >= ${UNKNOWN}`,
  }));
}

/** Skilled work in an occupation or one that corresponds to it. */
export function sqlCorrespondingWork(emitter: SqlEmitter, wanted: SqlOccupation): SqlWork {
  return collect(emitter, ({ skilled, occupation }) => {
    const [own, other] = [emitter.occupation(occupation).words(), wanted.words()];
    const same = `${occupation} = ${wanted.number}`;
    const shared = or(own.map((word, at) => `(${word} & ${other[at]}) <> 0`));
    const [ownUnlisted, otherUnlisted] = [`${own[0]} < 0`, `${other[0]} < 0`];
    const related = and([`${own[0]} >= 0`, `${other[0]} >= 0`, shared]);
    const skilledFor = `${skilled} = ${TRUE}`;
    const known = `${wanted.number} >= 0`;
    const maybe = or([isAmong(occupation, [ABSENT]), same, ownUnlisted, otherUnlisted, shared]);
    return {
      sure: and([known, skilledFor, `${occupation} >= 0`, or([same, related])]),
      possible: and([known, or([`${skilled} = ${UNKNOWN}`, and([skilledFor, maybe])])]),
    };
  });
}

/** Any work for employers of a kind in a region. */
export function sqlWorkAt(emitter: SqlEmitter, place: Workplace): SqlWork {
  return collect(emitter, ({ kind, region }) => {
    const within = sqlRegionWithin(region, place.region);
    const wanted = numeral(employerKinds.indexOf(place.kind));
    return {
      sure: and([`${kind} = ${wanted}`, within.sure]),
      possible: and([isAmong(kind, [ABSENT, Number(wanted)]), within.possible]),
    };
  });
}

function collect(
  emitter: SqlEmitter,
  judge: (employment: Employment) => { readonly sure: string; readonly possible: string },
): SqlWork {
  const employments = emitter.slots('employment').map((each) => ({ ...each, ...judge(each) }));
  return {
    sure: employments.map(({ started, ended, sure }) => ({ started, ended, counts: emitter.bind(sure) })),
    possible: employments.map(({ started, ended, possible }) => ({ started, ended, counts: emitter.bind(possible) })),
  };
}
