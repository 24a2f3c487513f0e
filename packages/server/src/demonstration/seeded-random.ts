/** A number from 0 up to, but not, 1; the next one each time. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). For made-up data, never for anything secret. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A UUID (version 4 in form) of the numbers of a generator. */
export function randomId(random: Random): string {
  const eight = () =>
    Math.floor(random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  const [one, two, three, four] = [eight(), eight(), eight(), eight()];
  const variant = '89ab'.charAt(Math.floor(random() * 4));
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`;
}
