import { personGroup } from '../columns/person-columns.ts';
import { flatGroups } from '../columns/sheets.ts';
import { type OpenedSheet, requireColumns } from './open-sheet.ts';

/**
 * A certificate or title without its date or occupation column would silently be no fact at all, so the file is refused.
 * Of the other groups, which decide little, incomplete ones are left out with a notice.
 */
export function usableHeaders(people: OpenedSheet, hasEmployments: boolean): OpenedSheet {
  const needed = personGroup.columns.filter(({ field, required }) => required && !(hasEmployments && field !== 'id'));
  requireColumns(people, personGroup, 1, needed);
  const facts = people.headers.facts.filter((fact) => {
    const group = flatGroups.find((flat) => flat.group.group === fact.group)?.group;
    if (group === undefined) return true;
    const required = group.columns.filter(
      ({ field, required: isNeeded }) => isNeeded && !(group.group === 'hours' && field === 'year'),
    );
    if (group.group === 'certificate' || group.group === 'title') requireColumns(people, group, fact.ordinal, required);
    return required.every(({ field }) => fact.binding.has(field));
  });
  return { ...people, headers: { ...people.headers, facts } };
}
