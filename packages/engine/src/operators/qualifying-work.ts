import type { Directory } from '../values/directory.ts';
import type { EmploymentFact, Facts, Work, WorkDoubt } from '../values/facts.ts';
import { regionWithin } from '../values/region.ts';
import type { EmployerKind, Occupation } from '../values/request.ts';
import { mergeSpells } from '../values/spells.ts';
import { FALSE, lesser, TRUE, type Truth, truthOf, UNKNOWN } from '../values/truth.ts';

/** Where work must have been done to count, whatever the work. */
export interface Workplace {
  readonly kind: EmployerKind;
  readonly region: string;
}

/** 技术技能工作: skilled work of any kind (contract, section 4, qualifying work "any"). */
export function skilledWork(facts: Facts): Work {
  return remembered(facts, 'any', () => collect(facts, (each) => each.skilled, missingOccupation));
}

/** Skilled work in an occupation or one that corresponds to it (contract, section 4, "corresponding"). */
export function correspondingWork(facts: Facts, occupation: Occupation, directory: Directory): Work {
  const judge = (each: EmploymentFact): Truth => {
    if (each.skilled !== TRUE) return each.skilled;
    return each.occupation === undefined ? UNKNOWN : directory.related(each.occupation, occupation);
  };
  const doubt = (each: EmploymentFact): WorkDoubt =>
    each.occupation === undefined ? missingOccupation(each) : { employment: each, cause: 'human-judgement' };
  return remembered(facts, occupation, () => collect(facts, judge, doubt));
}

/** Any work for employers of this kind in this region; kind or region absent leaves the days in doubt. */
export function workAt(facts: Facts, place: Workplace): Work {
  const kindOf = ({ kind }: EmploymentFact['employer']): Truth =>
    kind === undefined ? UNKNOWN : truthOf(kind === place.kind);
  const regionOf = ({ region }: EmploymentFact['employer']): Truth =>
    region === undefined ? UNKNOWN : truthOf(regionWithin(region, place.region));
  const doubt = (each: EmploymentFact): WorkDoubt => ({
    employment: each,
    cause: 'missing-fact',
    field: each.employer.kind === undefined ? 'employer/kind' : 'employer/region',
  });
  return remembered(facts, `${place.kind} ${place.region}`, () =>
    collect(facts, (each) => lesser(kindOf(each.employer), regionOf(each.employer)), doubt),
  );
}

function missingOccupation(employment: EmploymentFact): WorkDoubt {
  return { employment, cause: 'missing-fact', field: 'occupation' };
}

function collect(
  facts: Facts,
  judge: (employment: EmploymentFact) => Truth,
  doubt: (employment: EmploymentFact) => WorkDoubt,
): Work {
  const sure: EmploymentFact[] = [];
  const unsure: EmploymentFact[] = [];
  for (const each of facts.employments) {
    const value = judge(each);
    if (value === TRUE) sure.push(each);
    else if (value !== FALSE) unsure.push(each);
  }
  const merged = mergeSpells(sure);
  return {
    sure: merged,
    possible: unsure.length === 0 ? merged : mergeSpells([...sure, ...unsure]),
    doubts: unsure.map(doubt),
    counted: sure.map((each) => each.index),
  };
}

function remembered(facts: Facts, key: string, compute: () => Work): Work {
  const known = facts.workByKey.get(key);
  if (known !== undefined) return known;
  const work = compute();
  facts.workByKey.set(key, work);
  return work;
}
