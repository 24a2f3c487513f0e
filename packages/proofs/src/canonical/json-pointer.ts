/** The RFC 6901 pointer to a member or item below a place. */
export function pointerInto(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
