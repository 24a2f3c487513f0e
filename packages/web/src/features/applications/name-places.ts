import type { ApplicationView } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** A sentence of the server with the records, fields and questions that it names by pointer or id named in words. */
export function namePlaces(
  sentence: string,
  { facts, form, questions }: ApplicationView,
  say: (text: Text) => string,
): string {
  const fields = form.flatMap((section) => section.fields).map(({ path, label }) => ({ place: path, words: label }));
  const records = facts.map(({ pointer, words }) => ({ place: pointer, words }));
  const open = questions.map(({ id, question }) => ({ place: id, words: question }));
  const places = [...records, ...fields, ...open];
  // The longer first: /credentials/1 is the beginning of /credentials/10.
  return places
    .toSorted((a, b) => b.place.length - a.place.length)
    .reduce((said, { place, words }) => said.replaceAll(place, `“${say(words)}”`), sentence);
}
