import type { RouteStatus, TruthWord } from '../../src/values/assessment.ts';
import { qualificationRank, skillRank, titleRank } from '../../src/values/levels.ts';
import type { AssessmentRequest, Credential, IsoDate, Target } from '../../src/values/request.ts';
import { anniversaryOf, dateOf, dayOf } from './calendar.ts';
import { candidateDays } from './candidate-days.ts';
import type { DirectoryRow } from './directory.ts';
import { exists } from './documents.ts';
import { createJudgedCase, type JudgedCase } from './judged-case.ts';
import { isUnder } from './jurisdiction.ts';
import type { ReferenceRule } from './rule.ts';
import { innerMongolianRules } from './rules-150000.ts';
import { shandongRules } from './rules-370000.ts';
import { guangzhouRules } from './rules-440100.ts';
import { nationalRules } from './rules-cn.ts';

export interface ReferenceOutcome {
  readonly status: RouteStatus;
  readonly earliestOn: IsoDate | null;
}

export interface ReferenceRoute extends ReferenceOutcome {
  readonly rule: string;
}

export interface ReferenceSearch {
  /** Steps every single day instead of the days on which something can change. Default false. */
  readonly everyDay?: boolean;
  /** How far ahead to look: "within 60 years" (contract 3), the default. */
  readonly years?: number;
}

/** Every rule of the contract, section 5, one per rung. */
export const referenceRules: readonly ReferenceRule[] = [
  ...nationalRules,
  ...innerMongolianRules,
  ...shandongRules,
  ...guangzhouRules,
];

/**
 * The outcome of a request as the contract, section 3, words it; null without a target (schema: "Without: null"). Only
 * the rules of section 5 count: it has none to a professional qualification.
 */
export function referenceOutcome(
  request: AssessmentRequest,
  directory: readonly DirectoryRow[],
  search: ReferenceSearch = {},
): ReferenceOutcome | null {
  const { target } = request;
  if (target === undefined) return null;
  // "`held`: … Then earliestOn is null, and no route is judged."
  if (isHeld(request, target)) return { status: 'held', earliestOn: null };
  const routes = referenceRoutes(request, directory, search);
  // "else `eligible` if any route is"
  const eligible = routes.find(({ status }) => status === 'eligible');
  if (eligible !== undefined) return { status: 'eligible', earliestOn: eligible.earliestOn };
  // "else, of the routes that are `not-yet` or `undetermined`, the one with the smallest earliestOn, `not-yet` before
  // `undetermined` on a tie"
  const [first] = routes.filter(({ status }) => status === 'not-yet' || status === 'undetermined').sort(compareRoutes);
  // "else `ineligible`, earliestOn null"
  return first === undefined
    ? { status: 'ineligible', earliestOn: null }
    : { status: first.status, earliestOn: first.earliestOn };
}

/** Every rule judged for the request's target (contract 3, the table), whether or not the target is held. */
export function referenceRoutes(
  request: AssessmentRequest,
  directory: readonly DirectoryRow[],
  search: ReferenceSearch = {},
): readonly ReferenceRoute[] {
  const { target } = request;
  if (target === undefined) return [];
  const judged = createJudgedCase(request, directory);
  const last = anniversaryOf(judged.asOf, search.years ?? 60);
  const days = search.everyDay === true ? everyDay(judged.asOf, last) : candidateDays(judged, target, last);
  return referenceRules.map((rule) => ({ rule: rule.id, ...judgeRoute(judged, { rule, target, days }) }));
}

/** "Let d* be the first day ≥ asOf, within 60 years, on which the route is not false." (contract 3) */
function judgeRoute(
  judged: JudgedCase,
  options: { readonly rule: ReferenceRule; readonly target: Target; readonly days: readonly number[] },
): ReferenceOutcome {
  const { rule, target, days } = options;
  for (const day of days) {
    const value = valueAt(judged, { rule, target, day });
    if (value === 'false') continue;
    const earliestOn = dateOf(day);
    if (value === 'unknown') return { status: 'undetermined', earliestOn };
    return { status: day === judged.asOf ? 'eligible' : 'not-yet', earliestOn };
  }
  return { status: 'ineligible', earliestOn: null };
}

function valueAt(
  judged: JudgedCase,
  options: { readonly rule: ReferenceRule; readonly target: Target; readonly day: number },
): TruthWord {
  const { rule, target, day } = options;
  if (!isUnder(judged, rule.pack)) return 'false';
  if (!rule.documents.every((document) => exists(judged, document, day))) return 'false';
  return rule.value(judged, target, day);
}

/**
 * "the person already holds the target or higher (title: same series, whatever the specialty; skill level: same
 * occupation), on or before asOf" (contract 3)
 */
function isHeld({ asOf, dossier }: AssessmentRequest, target: Target): boolean {
  return dossier.credentials.some((credential) => reaches(credential, target) && issuedBy(credential, asOf));
}

function reaches(credential: Credential, target: Target): boolean {
  switch (target.type) {
    case 'title':
      return (
        credential.type === 'title' &&
        credential.series === target.series &&
        titleRank(credential.level) >= titleRank(target.level)
      );
    case 'skill-level':
      return (
        credential.type === 'skill-level' &&
        credential.occupation === target.occupation &&
        skillRank(credential.level) >= skillRank(target.level)
      );
    case 'professional-qualification':
      return (
        credential.type === 'professional-qualification' &&
        credential.category === target.category &&
        qualificationRank(credential.level) >= qualificationRank(target.level ?? 'junior')
      );
  }
}

function issuedBy(credential: Credential, date: IsoDate): boolean {
  return credential.type !== 'education' && dayOf(credential.issuedOn) <= dayOf(date);
}

function everyDay(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** By day, then `not-yet` before `undetermined`. ISO dates sort as text. */
function compareRoutes(one: ReferenceRoute, other: ReferenceRoute): number {
  const [earlier, later] = [one.earliestOn ?? '', other.earliestOn ?? ''];
  if (earlier !== later) return earlier < later ? -1 : 1;
  if (one.status === other.status) return 0;
  return one.status === 'not-yet' ? -1 : 1;
}
