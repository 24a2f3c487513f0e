import type {
  AnnualReview,
  Award,
  CompetitionResult,
  ContinuingEducation,
  Credential,
  Dossier,
  Employment,
} from '@guantong/engine';
import { isBlank } from '../format/table.ts';
import type { RosterProblem } from '../roster-problem.ts';
import {
  type FactPlace,
  type FactReader,
  isFactBlank,
  readDate,
  readText,
  reject,
  rejectBlanks,
} from './fact-cells.ts';
import type { OccupationNames } from './occupation-names.ts';
import type { PersonRows } from './person-rows.ts';
import { readCertificate, readCredential, readEducation, readTitle } from './read-credential.ts';
import { type EmployerFacts, readEmployment } from './read-employment.ts';
import { readAward, readCompetition, readHours, readReview } from './read-record.ts';

export interface RowContext {
  readonly occupations: OccupationNames;
  readonly employers: EmployerFacts;
  /** The year hours on the main sheet belong to where no year is given. */
  readonly cycleYear: number;
}

/** Where each fact of a dossier came from, in the order of the dossier's lists. */
export interface FactPlaces {
  readonly person: FactPlace;
  readonly credentials: readonly FactPlace[];
  readonly employments: readonly FactPlace[];
  readonly annualReviews: readonly FactPlace[];
  readonly awards: readonly FactPlace[];
  readonly competitions: readonly FactPlace[];
  readonly continuingEducation: readonly FactPlace[];
}

export interface DossierReading {
  readonly dossier: Dossier;
  readonly places: FactPlaces;
  /** Not empty: the dossier lacks what could not be read and must not be assessed. */
  readonly problems: readonly RosterProblem[];
}

interface Collected<Fact> {
  readonly facts: Fact[];
  readonly places: FactPlace[];
}

/** The dossier of one person from the row of the sheet 人员 and the rows of the other sheets. */
export function rowToDossier(rows: PersonRows, context: RowContext): DossierReading {
  const problems: RosterProblem[] = [];
  const { occupations } = context;
  const readerAt = ({ sheet, row, cells, binding }: FactPlace): FactReader => ({
    sheet,
    row,
    cells,
    binding,
    occupations,
    problems,
  });
  const credentials = collected<Credential>();
  const employments = collected<Employment>();
  const annualReviews = collected<AnnualReview>();
  const awards = collected<Award>();
  const competitions = collected<CompetitionResult>();
  const continuingEducation = collected<ContinuingEducation>();
  for (const { group, place } of rows.facts) {
    if (isFactBlank(place)) continue;
    const reader = readerAt(place);
    if (group === 'certificate') add(credentials, place, readCertificate(reader));
    else if (group === 'title') add(credentials, place, readTitle(reader));
    else if (group === 'education') add(credentials, place, readEducation(reader));
    else if (group === 'credential') add(credentials, place, readCredential(reader));
    else if (group === 'award') add(awards, place, readAward(reader));
    else if (group === 'competition') add(competitions, place, readCompetition(reader));
    else if (group === 'hours')
      add(
        continuingEducation,
        place,
        readHours(reader, rows.person.sheet === place.sheet ? context.cycleYear : undefined),
      );
    else if (group === 'review') add(annualReviews, place, readReview(reader));
    else if (group === 'employment') add(employments, place, readEmployment(reader, context.employers));
  }
  for (const { year, place } of rows.reviews) {
    if (!isFactBlank(place)) add(annualReviews, place, readReview(readerAt(place), year));
  }
  const person = readerAt(rows.person);
  // The present post comes last in the list: of posts that began on one day the later entry is the present one (contract 4).
  if (hasPresentPost(rows.person, employments.facts.length > 0))
    add(employments, rows.person, readEmployment(person, context.employers));
  const dossier: Dossier = {
    ...readPerson(person),
    credentials: credentials.facts,
    employments: employments.facts,
    annualReviews: annualReviews.facts,
    awards: awards.facts,
    competitions: competitions.facts,
    continuingEducation: continuingEducation.facts,
  };
  const places: FactPlaces = {
    person: rows.person,
    credentials: credentials.places,
    employments: employments.places,
    annualReviews: annualReviews.places,
    awards: awards.places,
    competitions: competitions.places,
    continuingEducation: continuingEducation.places,
  };
  return { dossier, places, problems };
}

function collected<Fact>(): Collected<Fact> {
  return { facts: [], places: [] };
}

function add<Fact>({ facts, places }: Collected<Fact>, place: FactPlace, fact: Fact | undefined): void {
  if (fact === undefined) return;
  facts.push(fact);
  places.push(place);
}

/** Without a first day the post is only absent when the sheet 工作经历 tells the work instead. */
function hasPresentPost({ cells, binding }: FactPlace, hasHistory: boolean): boolean {
  const from = binding.get('from');
  return !hasHistory || (from !== undefined && !isBlank(cells[from.index]));
}

function readPerson(reader: FactReader): Pick<Dossier, 'id' | 'name' | 'retiredOn' | 'integrityBan'> {
  const id = readText(reader, 'id');
  if (id === undefined) reject(reader, 'id', 'value-missing');
  const name = readText(reader, 'name');
  const retiredOn = readDate(reader, 'retiredOn');
  const from = readDate(reader, 'integrityBan/from');
  const until = readDate(reader, 'integrityBan/until');
  if ((from === undefined) !== (until === undefined)) rejectBlanks(reader, 'integrityBan/from', 'integrityBan/until');
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(retiredOn === undefined ? {} : { retiredOn }),
    ...(from === undefined || until === undefined ? {} : { integrityBan: { from, until } }),
  };
}
