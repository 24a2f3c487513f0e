import type { Problem } from '@guantong/contracts';
import { AppError } from '../../http/app-error.ts';
import { changedFields } from './changed-fields.ts';

type Fields = { readonly version: number } & Readonly<Record<string, unknown>>;

/**
 * Throws `version-stale` unless the change was made from the present version, with every field in which what is there
 * now differs from what was sent.
 */
export function checkVersion(current: Fields, sent: Fields): void {
  if (current.version !== sent.version) throw new AppError('version-stale', { problems: differences(current, sent) });
}

function differences(current: Fields, sent: Fields): readonly Problem[] {
  return changedFields(current, sent).map((name) => ({
    path: `/${name}`,
    expected: shown(current[name]),
    found: shown(sent[name]),
  }));
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
