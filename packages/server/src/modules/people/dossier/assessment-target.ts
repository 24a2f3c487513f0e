import { targetSchema } from '@guantong/contracts';
import type { Target } from '@guantong/engine';
import { AppError } from '../../../http/app-error.ts';

/** A target written as JSON in a query; undefined where there is none. Throws `request-invalid`. */
export function parseTarget(text: string | undefined): Target | undefined {
  if (text === undefined) return undefined;
  const parsed = targetSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const expected = '申报目标的 JSON · a target as JSON';
  throw new AppError('request-invalid', {
    problems: [{ path: '/query/target', expected, found: JSON.stringify(text.slice(0, 60)) }],
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
