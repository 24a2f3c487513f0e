import { type PolicyLibrary, specialtyName, type Text } from '@guantong/engine';

/** The specialties the directory has in a series, in its order, with what they are called. */
export function specialtiesIn(
  library: PolicyLibrary,
  series: string,
): readonly { readonly value: string; readonly title: Text }[] {
  const found = library.bundle.directory.flatMap((row) =>
    row.series === series && row.specialty !== null ? [row.specialty] : [],
  );
  return [...new Set(found)].map((value) => ({ value, title: specialtyName(value) }));
}
