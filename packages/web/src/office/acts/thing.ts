/** A kind of thing that is listed, has a page of its own and is changed by acts: where it is kept and how it is asked for. */
export interface ThingKind<Thing extends { readonly id: string }> {
  /** Names one of it in the cache. */
  readonly name: string;
  /** Names its list: in the cache, and in addresses after `/office`. */
  readonly list: string;
  readonly fetch: (id: string, signal: AbortSignal) => Promise<Thing>;
  /** Milliseconds after which it is asked for anew, where others change it while it is looked at; false: it stays as it is. */
  readonly refreshAfter?: (thing: Thing) => number | false;
}

export function thingKey({ name }: { readonly name: string }, id: string): readonly string[] {
  return ['office', name, id];
}
