import type { Text } from '@guantong/engine';
import { useSay } from '../lib/language/language.tsx';

/** A text in the reader's language, for places that cannot use a hook. */
export function Said({ text }: { readonly text: Text }) {
  const say = useSay();
  return say(text);
}
