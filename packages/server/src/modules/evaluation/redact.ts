import type { Blindness } from '@guantong/contracts';
import type { z } from 'zod';

/** Who reads an answer of the review. */
export interface Viewer {
  readonly side: 'body' | 'bureau' | 'expert' | 'applicant';
  readonly blindness: Blindness;
}

/** What is told: who the applicant is, who an expert, what another expert wrote, what experts gave a case without result. */
type Topic = 'applicant' | 'expert' | 'peer' | 'sealed';

const mark = Symbol('mark');

interface Marked {
  readonly [mark]: Topic;
  readonly value: unknown;
}

interface MarkedText {
  readonly [mark]: 'text';
  readonly text: string;
  readonly names: readonly string[];
}

/** What tells who the applicant is: name, employer, number, ids, file names. */
export function ofApplicant(value: unknown): Marked {
  return { [mark]: 'applicant', value };
}

/** What tells who an expert is. */
export function ofExpert(value: unknown): Marked {
  return { [mark]: 'expert', value };
}

/** What another expert wrote. */
export function ofPeer(value: unknown): Marked {
  return { [mark]: 'peer', value };
}

/** Points and words of experts while the evaluation they belong to has no result. */
export function ofSealed(value: unknown): Marked {
  return { [mark]: 'sealed', value };
}

/** A text somebody wrote that may name the applicant: the names known are taken out of it. */
export function textNaming(text: string, names: readonly (string | null)[]): MarkedText {
  return {
    [mark]: 'text',
    text,
    names: names.filter((name) => name !== null).filter((name) => name.trim().length > 1),
  };
}

/**
 * The one place that decides who reads what of a review: everything marked that the viewer may not know becomes null, names
 * in texts become a placeholder. Parsed with the answer's schema, so that a field nobody declared leaves with no answer.
 */
export function redact<Schema extends z.ZodType>(schema: Schema, viewer: Viewer, answer: unknown): z.infer<Schema> {
  return schema.parse(unmark(viewer, answer));
}

function unmark(viewer: Viewer, value: unknown): unknown {
  if (isMarked(value)) {
    if (value[mark] !== 'text') return mayKnow(viewer, value[mark]) ? unmark(viewer, value.value) : null;
    if (mayKnow(viewer, 'applicant')) return value.text;
    return value.names.reduce((text, name) => text.replaceAll(name, '〔隐去〕'), value.text);
  }
  if (Array.isArray(value)) return value.map((each) => unmark(viewer, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unmark(viewer, each)]));
}

function mayKnow({ side, blindness }: Viewer, topic: Topic): boolean {
  switch (topic) {
    case 'applicant':
      return side !== 'expert' || blindness !== 'double';
    // Who the experts are is no secret within the committee; applicants never learn it, bureaus need not.
    case 'expert':
      return side === 'body' || side === 'expert';
    case 'peer':
      return side === 'body' || (side === 'expert' && blindness === 'none');
    // What single experts gave tells how a vote will go: before the result it is theirs alone (docs/interpretation.md).
    case 'sealed':
      return side === 'expert';
  }
}

function isMarked(value: unknown): value is Marked | MarkedText {
  return typeof value === 'object' && value !== null && mark in value;
}
