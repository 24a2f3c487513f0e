import type { Problem } from '@guantong/contracts';
import type { Format } from './format.ts';
import type { Output } from './output.ts';

/** A request that could not be answered, with everything that is wrong with it (contract, section 1). */
export interface InvalidRequest {
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

export type Answer<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'invalid'; readonly invalid: InvalidRequest };

export interface AnswerWriter<T> {
  add(answer: Answer<T>): Promise<void> | undefined;
  /** Completes the document; also after an interruption, so that what was written is whole. */
  end(): Promise<void>;
}

export interface AnswerWriterOptions<T> {
  readonly format: Format;
  /** Several answers make an array in JSON. */
  readonly many: boolean;
  /** Spread over lines: for a person at a terminal. */
  readonly pretty: boolean;
  readonly toText: (answer: Answer<T>) => string;
}

export function createAnswerWriter<T>(
  output: Output,
  { format, many, pretty, toText }: AnswerWriterOptions<T>,
): AnswerWriter<T> {
  const inArray = format === 'json' && many;
  let count = 0;
  return {
    add(answer) {
      count += 1;
      if (format === 'text') return output.write(`${count === 1 ? '' : '\n'}${toText(answer)}\n`);
      const value = answer.kind === 'answered' ? answer.answer : answer.invalid;
      const json = JSON.stringify(value, null, format === 'json' && pretty ? 2 : 0);
      return output.write(inArray ? `${count === 1 ? '[' : ','}\n${json}` : `${json}\n`);
    },
    async end() {
      if (inArray) output.write(count === 0 ? '[]\n' : '\n]\n');
      await output.flush();
    },
  };
}
