import type { Employer, EmployerRightRecord, Employment } from '@guantong/engine';
import { employerKindWords, employerRightWords, ownershipWords } from '../columns/fact-words.ts';
import { skillLevelWords } from '../columns/level-words.ts';
import {
  type FactReader,
  readDate,
  readEndDate,
  readOccupation,
  readRegion,
  readText,
  readWord,
  readYesNo,
  rejectBlanks,
} from './fact-cells.ts';

/** What is known of employers beside the row: the sheet 单位, and defaults for a roster of one company. */
export interface EmployerFacts {
  readonly byId: ReadonlyMap<string, Employer>;
  readonly standard: Partial<Employer>;
}

/** The id of an employer that the file names nowhere: all such rows are of one and the same company. */
const UNNAMED_EMPLOYER = 'employer';

/** A stretch of work, or undefined when its first day is missing or wrong. */
export function readEmployment(reader: FactReader, employers: EmployerFacts): Employment | undefined {
  rejectBlanks(reader, 'from');
  const from = readDate(reader, 'from');
  const to = readEndDate(reader, 'to');
  const employer = readEmployer(reader, employers);
  const occupation = readOccupation(reader, 'occupation');
  const post = readText(reader, 'post');
  const skilledWork = readYesNo(reader, 'skilledWork');
  const frontLine = readYesNo(reader, 'frontLine');
  const appointedSkillLevel = readWord(reader, 'appointedSkillLevel', skillLevelWords);
  if (from === undefined) return undefined;
  return {
    employer,
    from,
    to: to ?? null,
    ...(occupation === undefined ? {} : { occupation }),
    ...(post === undefined ? {} : { post }),
    ...(skilledWork === undefined ? {} : { skilledWork }),
    ...(frontLine === undefined ? {} : { frontLine }),
    ...(appointedSkillLevel === undefined ? {} : { appointedSkillLevel }),
  };
}

/** The row's own words first, then the sheet 单位, then the defaults, which hold for the unnamed or the default employer. */
function readEmployer(reader: FactReader, { byId, standard }: EmployerFacts): Employer {
  const own = readEmployerCells(reader);
  const id = readText(reader, 'employer/id') ?? own.name ?? standard.id ?? UNNAMED_EMPLOYER;
  const listed = byId.get(id);
  if (listed === undefined && Object.keys(standard).length === 0) return { id, ...own };
  const isStandard =
    standard.id === undefined ? own.name === undefined || own.name === standard.name : id === standard.id;
  return { ...(isStandard || standard.id === undefined ? standard : {}), ...listed, ...own, id };
}

function readEmployerCells(reader: FactReader): Omit<Employer, 'id'> {
  const name = readText(reader, 'employer/name');
  const region = readRegion(reader, 'employer/region');
  const kind = readWord(reader, 'employer/kind', employerKindWords);
  const ownership = readWord(reader, 'employer/ownership', ownershipWords);
  return {
    ...(name === undefined ? {} : { name }),
    ...(region === undefined ? {} : { region }),
    ...(kind === undefined ? {} : { kind }),
    ...(ownership === undefined ? {} : { ownership }),
  };
}

/** One row of the sheet 单位 added to what is known of that employer. */
export function readEmployerRow(reader: FactReader, known: Map<string, Employer>): void {
  rejectBlanks(reader, 'employer/id');
  const id = readText(reader, 'employer/id');
  const own = readEmployerCells(reader);
  const right = readRight(reader);
  if (id === undefined) return;
  const before = known.get(id);
  const rights = [...(before?.rights ?? []), ...(right === undefined ? [] : [right])];
  known.set(id, { ...before, ...own, id, ...(rights.length === 0 ? {} : { rights }) });
}

function readRight(reader: FactReader): EmployerRightRecord | undefined {
  const right = readWord(reader, 'right', employerRightWords);
  const from = readDate(reader, 'from');
  const to = readEndDate(reader, 'to');
  if (right === undefined) return undefined;
  if (from === undefined) rejectBlanks(reader, 'from');
  return from === undefined ? undefined : { right, from, to: to ?? null };
}
