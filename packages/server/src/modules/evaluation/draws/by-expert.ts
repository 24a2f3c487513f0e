/** Rows by the expert they are about. */
export function byExpert<Row extends { readonly expert_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.expert_id);
    if (own === undefined) found.set(row.expert_id, [row]);
    else own.push(row);
  }
  return found;
}
