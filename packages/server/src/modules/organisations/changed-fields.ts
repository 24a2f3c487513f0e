import { isDeepStrictEqual } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

/** Names of the fields that were sent and say something else than what is there. */
export function changedFields(current: Fields, sent: Fields): readonly string[] {
  return Object.keys(sent).filter((name) => name in current && !isDeepStrictEqual(current[name], sent[name]));
}
