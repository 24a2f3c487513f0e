import fc from 'fast-check';
import { typicalRequest } from './typical-request.ts';

/** Any JSON value, own `__proto__` keys included, as JSON.parse gives it. */
export const anyJson: fc.Arbitrary<unknown> = fc.json({ maxDepth: 6 }).map((text): unknown => JSON.parse(text));

const damaged = fc.oneof(
  anyJson,
  fc.constantFrom('2023-02-30', '0000-01-01', '9-99-99-99', '2025-01-01', '2014-01-01', 2023, -1, 1e300, null),
  fc.string({ unit: 'binary' }),
);

/** A typical request with a few places replaced, removed or added. */
export const damagedRequest: fc.Arbitrary<unknown> = fc
  .array(
    fc.record({ at: fc.nat(), action: fc.constantFrom('replace', 'remove', 'add'), key: fc.string(), value: damaged }),
    { maxLength: 4 },
  )
  .map((changes) => {
    const request: unknown = structuredClone(typicalRequest);
    for (const change of changes) damage(request, change);
    return request;
  });

interface Damage {
  readonly at: number;
  readonly action: string;
  readonly key: string;
  readonly value: unknown;
}

function damage(request: unknown, { at, action, key, value }: Damage): void {
  const places = listPlaces(request);
  const place = places[at % places.length];
  if (place === undefined) return;
  if (action === 'remove') Reflect.deleteProperty(place.holder, place.key);
  else {
    const property = action === 'add' ? key : place.key;
    Object.defineProperty(place.holder, property, { value, enumerable: true, configurable: true, writable: true });
  }
}

function listPlaces(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => [{ holder: value, key }, ...listPlaces(field)]);
}
