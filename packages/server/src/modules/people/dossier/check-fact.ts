import { type Problem, parseAssessmentRequest, parseResidentId } from '@guantong/contracts';
import type { Dossier } from '@guantong/engine';
import { AppError } from '../../../http/app-error.ts';
import type { Language } from '../../../http/preferred-language.ts';
import { assemble, type FactValue } from './to-dossier.ts';

export interface FactToCheck {
  readonly fact: FactValue;
  /** The other records of the dossier. */
  readonly others: readonly FactValue[];
  /** Today: reviews that name no employer are those of the employer of this day. */
  readonly asOf: string;
  readonly language: Language;
}

const LONGEST_TEXT = 300;
/** Characters of JSON; the longest real record is a post with everything filled. */
const LONGEST_VALUE = 8_000;

/**
 * Checks a record by the assessment contract, alone and against the rest of the dossier. Returns the dossier of this
 * record alone; throws `request-invalid` with everything that is wrong, places beginning with /value.
 */
export function checkFact(check: FactToCheck): Dossier {
  const judged = judgeFact(check);
  if (judged.ok) return judged.dossier;
  throw new AppError('request-invalid', { problems: judged.problems });
}

export type FactJudgement =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The same without throwing. */
export function judgeFact(check: FactToCheck): FactJudgement {
  const { fact, asOf, language } = check;
  const problems = textProblems(fact.value, language);
  if (problems.length > 0) return { ok: false, problems };
  const { value, places } = assemble([fact]);
  const alone = parseAssessmentRequest({ asOf, dossier: value }, { language });
  if (!alone.ok) return { ok: false, problems: underValue(alone.problems, places) };
  const found = contradictions(check);
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, dossier: alone.request.dossier };
}

/** What a record that is right by itself contradicts in the rest of the dossier. */
function contradictions({ fact, others, asOf, language }: FactToCheck): readonly Problem[] {
  if (fact.list === 'integrityBan' && others.some(({ list }) => list === 'integrityBan')) return [secondBan[language]];
  const problemsOf = (facts: readonly FactValue[]) => {
    const parsed = parseAssessmentRequest({ asOf, dossier: assemble(facts).value }, { language });
    return parsed.ok ? [] : parsed.problems;
  };
  // Last in its list: then what stood there before keeps its place and its problems.
  const before = new Set(problemsOf(others).map(({ path }) => path));
  const after = problemsOf([...others, fact]).filter(({ path }) => !before.has(path));
  return underValue(after, assemble([...others, fact]).places.slice(-1));
}

const secondBan: Readonly<Record<Language, Problem>> = {
  zh: { path: '/value', expected: '档案中只有一条失信记录，请修改原有的一条', found: '另一条失信记录' },
  en: { path: '/value', expected: 'one ban in a dossier: change the one there is', found: 'another one' },
};

function underValue(problems: readonly Problem[], [place = '']: readonly string[]): readonly Problem[] {
  const prefix = `/dossier${place}`;
  return problems.map((problem) => ({
    ...problem,
    path: problem.path.startsWith(prefix) ? `/value${problem.path.slice(prefix.length)}` : '/value',
  }));
}

/** Texts that no record holds. What was found is not repeated: it may be a resident id. */
function textProblems(value: unknown, language: Language): readonly Problem[] {
  if ((JSON.stringify(value) ?? '').length > LONGEST_VALUE) return [problemAt('/value', tooLarge, language)];
  return [...textsOf(value, '/value')].flatMap(([path, text]) => {
    const words = faultOf(text);
    return words === undefined ? [] : [problemAt(path, words, language)];
  });
}

type Words = Readonly<Record<Language, readonly [expected: string, found: string]>>;

const tooLarge: Words = {
  zh: [`至多 ${LONGEST_VALUE} 个字符的记录`, '更长的记录'],
  en: [`a record of at most ${LONGEST_VALUE} characters`, 'a longer one'],
};
const residentId: Words = {
  zh: ['身份证号以外的内容（身份证号只在注册时填写）', '身份证号（此处不重复）'],
  en: ['anything but a resident id, which belongs into the registration alone', 'a resident id, not repeated here'],
};
const malformed: Words = {
  zh: [`至多 ${LONGEST_TEXT} 个字符、不含控制字符的文本`, '过长或含控制字符的文本'],
  en: [`a text of at most ${LONGEST_TEXT} characters without control characters`, 'a longer or malformed one'],
};

function problemAt(path: string, words: Words, language: Language): Problem {
  const [expected, found] = words[language];
  return { path, expected, found };
}

function faultOf(text: string): Words | undefined {
  if (/(?<!\d)\d{17}[\dXx](?!\d)/.test(text) && holdsResidentId(text)) return residentId;
  // A surrogate that stands alone and the character NUL cannot be stored.
  return text.length > LONGEST_TEXT || /[\p{Cc}\p{Cs}]/u.test(text) ? malformed : undefined;
}

function holdsResidentId(text: string): boolean {
  const numbers = text.match(/(?<!\d)\d{17}[\dXx](?!\d)/g) ?? [];
  return numbers.some((number) => parseResidentId(number, { acceptMadeUp: true }).ok);
}

/** Every text of a value with its place, keys included. */
function* textsOf(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [path, key];
    yield* textsOf(inner, `${path}/${key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}
