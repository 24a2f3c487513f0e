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
  return facts.workByKey.get('any') ?? remember(facts, 'any', collect(facts, isSkilled));
}

/** Skilled work in an occupation or one that corresponds to it (contract, section 4, "corresponding"). */
export function correspondingWork(facts: Facts, occupation: Occupation, directory: Directory): Work {
  const known = facts.workByKey.get(occupation);
  if (known !== undefined) return known;
  const judge = (each: EmploymentFact): Truth => {
    if (each.skilled !== TRUE) return each.skilled;
    return each.occupation === undefined ? UNKNOWN : directory.related(each.occupation, occupation);
  };
  return remember(facts, occupation, collect(facts, judge));
}

/** Any work for employers of this kind in this region; kind or region absent leaves the days in doubt. */
export function workAt(facts: Facts, place: Workplace): Work {
  const key = `${place.kind} ${place.region}`;
  const known = facts.workByKey.get(key);
  if (known !== undefined) return known;
  const kindOf = ({ kind }: EmploymentFact['employer']): Truth =>
    kind === undefined ? UNKNOWN : truthOf(kind === place.kind);
  const regionOf = ({ region }: EmploymentFact['employer']): Truth =>
    region === undefined ? UNKNOWN : truthOf(regionWithin(region, place.region));
  const judge = (each: EmploymentFact) => lesser(kindOf(each.employer), regionOf(each.employer));
  return remember(facts, key, collect(facts, judge));
}

function isSkilled(employment: EmploymentFact): Truth {
  return employment.skilled;
}

/** Why an employment may count as skilled or corresponding work, and may not. */
export function doubtOfWork(employment: EmploymentFact): WorkDoubt {
  if (employment.occupation !== undefined) return { employment, cause: 'human-judgement' };
  return { employment, cause: 'missing-fact', field: 'occupation' };
}

/** Why an employment may be at the workplace asked for, and may not. */
export function doubtOfWorkplace(employment: EmploymentFact): WorkDoubt {
  const field = employment.employer.kind === undefined ? 'employer/kind' : 'employer/region';
  return { employment, cause: 'missing-fact', field };
}

function collect(facts: Facts, judge: (employment: EmploymentFact) => Truth): Work {
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
    counted: sure,
    doubted: unsure,
  };
}

function remember(facts: Facts, key: string, work: Work): Work {
  facts.workByKey.set(key, work);
  return work;
}
