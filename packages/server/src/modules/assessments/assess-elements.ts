import { setImmediate } from 'node:timers/promises';
import { parseAssessmentRequest } from '@guantong/contracts';
import { assess, type PolicyLibrary } from '@guantong/engine';
import type { Language } from '../../http/preferred-language.ts';
import type { AssessmentText } from './assessment-text.ts';

// A turn longer than this would be felt by others who wait for an answer.
const TURN_MILLISECONDS = 10;

export interface ElementsToAssess {
  readonly library: PolicyLibrary;
  readonly elements: readonly unknown[];
  readonly textOf: AssessmentText;
  /** Language of the problems. */
  readonly language: Language;
}

/**
 * The answers to an array as the text of a JSON array, in the same order, element by element: a thousand whole
 * assessments are too much text to hold. An invalid element yields its id and problems in its place.
 */
export async function* assessElements(asked: ElementsToAssess): AsyncGenerator<string> {
  const { elements } = asked;
  let turnStarted = performance.now();
  let separator = '[';
  for (const element of elements) {
    yield `${separator}${answerTo(element, asked)}`;
    separator = ',';
    if (performance.now() - turnStarted < TURN_MILLISECONDS) continue;
    await setImmediate();
    turnStarted = performance.now();
  }
  yield elements.length === 0 ? '[]' : ']';
}

function answerTo(element: unknown, { library, textOf, language }: ElementsToAssess): string {
  const parsed = parseAssessmentRequest(element, { language });
  if (parsed.ok) return textOf(assess(library, parsed.request));
  return JSON.stringify({ ...(parsed.id === undefined ? {} : { id: parsed.id }), problems: parsed.problems });
}
