/** Whether an RFC 6901 pointer leads to something in a value. */
export function resolvesPointer(value: unknown, pointer: string): boolean {
  if (pointer === '') return true;
  let place = value;
  for (const segment of pointer.slice(1).split('/')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return false;
    place = Object.getOwnPropertyDescriptor(place, key)?.value;
  }
  return true;
}

/** The pointer to what holds the place a pointer names. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
