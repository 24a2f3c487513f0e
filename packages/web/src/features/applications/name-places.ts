import type { ApplicationView } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** A sentence of the server with the records and fields it names by pointer named in words. */
export function namePlaces(sentence: string, { facts, form }: ApplicationView, say: (text: Text) => string): string {
  const fields = form.flatMap((section) => section.fields).map(({ path, label }) => ({ place: path, words: label }));
  const places = [...facts.map(({ pointer, words }) => ({ place: pointer, words })), ...fields];
  // The longer first: /credentials/1 is the beginning of /credentials/10.
  return places
    .toSorted((a, b) => b.place.length - a.place.length)
    .reduce((said, { place, words }) => said.replaceAll(place, `“${say(words)}”`), sentence);
}
