import { parseAssessmentRequest } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { isBlank } from '../format/table.ts';
import { createProblem, type RosterProblem } from '../roster-problem.ts';
import type { FactPlace } from './fact-cells.ts';
import type { BoundColumn } from './recognise-headers.ts';
import type { FactPlaces } from './row-to-dossier.ts';

/** A problem of the contracts' parser: an RFC 6901 pointer into the request, what was expected and what found. */
export interface RequestProblem {
  readonly path: string;
  readonly expected: Text;
  readonly found: string;
}

/** The problems of an invalid request with what was expected in both languages; none when it is valid. */
export function requestProblems(request: unknown): readonly RequestProblem[] {
  const chinese = parseAssessmentRequest(request, { language: 'zh' });
  const english = parseAssessmentRequest(request, { language: 'en' });
  if (chinese.ok || english.ok) return [];
  return chinese.problems.map(({ path, expected, found }, index) => ({
    path,
    expected: { zh: expected, en: english.problems[index]?.expected ?? expected },
    found,
  }));
}

/** The same problem where the uploader can find it: sheet, row and column instead of a pointer. */
export function locateProblem({ path, expected, found }: RequestProblem, places: FactPlaces): RosterProblem {
  const [root, list, ...rest] = path.split('/').slice(1);
  if (root !== 'dossier' || list === undefined) {
    return createProblem('request-invalid', { expected, found: `${path} ${found}` });
  }
  const facts = listAt(places, list);
  const place = (facts === undefined ? undefined : facts[Number(rest[0])]) ?? places.person;
  const column = columnAt(place, facts === undefined ? [list, ...rest].join('/') : rest.slice(1).join('/'));
  const cell = column === undefined ? undefined : place.cells[column.index];
  return createProblem('fact-invalid', {
    sheet: place.sheet,
    row: place.row,
    column,
    expected,
    found: isBlank(cell) ? found : cell,
  });
}

function listAt(places: FactPlaces, list: string): readonly FactPlace[] | undefined {
  switch (list) {
    case 'credentials':
    case 'employments':
    case 'annualReviews':
    case 'awards':
    case 'competitions':
    case 'continuingEducation':
      return places[list];
    default:
      return undefined;
  }
}

/** `employer/rights/0/from` has no column of its own: the nearest field above it has; for a fact as a whole, its first column. */
function columnAt({ binding }: FactPlace, field: string): BoundColumn | undefined {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const column = binding.get(path);
    if (column !== undefined) return column;
  }
  const below = [...binding].find(([name]) => field !== '' && name.startsWith(`${field}/`));
  return (below ?? [...binding][0])?.[1];
}
