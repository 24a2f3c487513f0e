import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@guantong/proofs';

/** Commits to what was done without repeating it: what people wrote may have to be erased one day, an audit never is. */
export function digestOf(said: object): string {
  const plain: JsonValue = JSON.parse(JSON.stringify(said));
  return createHash('sha256').update(canonicalJson(plain)).digest('hex');
}
