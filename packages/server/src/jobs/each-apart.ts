export type OnFault = (error: unknown) => void;

/**
 * Does something to each item, whatever becomes of the others; returns for how many it answered true. What goes wrong is
 * reported at once; after the last item it throws when any went wrong, so that the job is tried again.
 */
export async function eachApart<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<boolean>,
  onFault: OnFault,
): Promise<number> {
  let [done, failed] = [0, 0];
  for (const item of items) {
    try {
      if (await work(item)) done += 1;
    } catch (error) {
      failed += 1;
      onFault(error);
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${items.length} failed: the log says why`);
  return done;
}
