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
  return known(facts, 'any') ?? collect(facts, 'any', isSkilled);
}

/** Skilled work in an occupation or one that corresponds to it (contract, section 4, "corresponding"). */
export function correspondingWork(facts: Facts, occupation: Occupation, directory: Directory): Work {
  const found = known(facts, occupation);
  if (found !== undefined) return found;
  const judge = (each: EmploymentFact): Truth => {
    if (each.skilled !== TRUE) return each.skilled;
    return each.occupation === undefined ? UNKNOWN : directory.related(each.occupation, occupation);
  };
  return collect(facts, occupation, judge);
}

/** Any work for employers of this kind in this region; kind or region absent leaves the days in doubt. */
export function workAt(facts: Facts, place: Workplace): Work {
  const key = `${place.kind} ${place.region}`;
  const found = known(facts, key);
  if (found !== undefined) return found;
  const kindOf = ({ kind }: EmploymentFact['employer']): Truth =>
    kind === undefined ? UNKNOWN : truthOf(kind === place.kind);
  const regionOf = ({ region }: EmploymentFact['employer']): Truth =>
    region === undefined ? UNKNOWN : truthOf(regionWithin(region, place.region));
  const judge = (each: EmploymentFact) => lesser(kindOf(each.employer), regionOf(each.employer));
  return collect(facts, key, judge);
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

function collect(facts: Facts, key: string, judge: (employment: EmploymentFact) => Truth): Work {
  const sure: EmploymentFact[] = [];
  const unsure: EmploymentFact[] = [];
  for (const each of facts.employments) {
    const value = judge(each);
    if (value === TRUE) sure.push(each);
    else if (value !== FALSE) unsure.push(each);
  }
  const merged = mergeSpells(sure);
  const possible = unsure.length === 0 ? merged : mergeSpells([...sure, ...unsure]);
  const work = { sure: merged, possible, key, counted: sure, doubted: unsure };
  facts.works.push(work);
  return work;
}

function known(facts: Facts, key: string): Work | undefined {
  for (const work of facts.works) if (work.key === key) return work;
  return undefined;
}
