import {
  type AssessmentRequest,
  type Occupation,
  type PolicyLibrary,
  type TitleSeries,
  titleSeries,
} from '@guantong/engine';
import { occupationChoices } from '../../lib/occupations/occupations.ts';

/** The occupations the dossier names, the most recent certificate's first. */
export function occupationsOf({ dossier }: AssessmentRequest): readonly Occupation[] {
  const certificates = dossier.credentials.flatMap((each) => (each.type === 'skill-level' ? [each] : []));
  const recent = [...certificates]
    .sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))
    .map(({ occupation }) => occupation);
  const posts = [...dossier.employments]
    .reverse()
    .flatMap(({ occupation }) => (occupation === undefined ? [] : [occupation]));
  return [...new Set([...recent, ...posts])];
}

/** The series to choose from: those held, those the directory gives the occupation, else the first eight. */
export function seriesOf(
  library: PolicyLibrary,
  { dossier }: AssessmentRequest,
  occupation: Occupation,
): readonly TitleSeries[] {
  const held = dossier.credentials.flatMap((each) => (each.type === 'title' ? [each.series] : []));
  const listed = occupationChoices(library).find(({ code }) => code === occupation)?.series ?? [];
  const found = [...new Set([...listed, ...held])];
  return found.length > 0 ? found : titleSeries.slice(0, 8);
}
