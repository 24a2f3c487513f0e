/** Words people write for the codes of one list: the preferred Chinese word per code, and other words accepted. */
export interface Words<Code extends string> {
  readonly zh: Readonly<Record<Code, string>>;
  readonly codesByWord: ReadonlyMap<string, Code>;
}

/** `also` gives further words per code. Every code and its Chinese word are accepted without being named there. */
export function createWords<const Code extends string>(
  zh: Readonly<Record<Code, string>>,
  also?: Readonly<Partial<Record<Code, readonly string[]>>>,
): Words<Code> {
  const codesByWord = new Map<string, Code>();
  for (const code in zh) {
    const words = [code, zh[code], ...(also?.[code] ?? [])];
    for (const word of words) codesByWord.set(normaliseWord(word), code);
  }
  return { zh, codesByWord };
}

/**
 * The code of a word, or undefined. `高级工（三级）` and `三级/高级工` are taken when all their parts that are words mean
 * the same code.
 */
export function findCode<Code extends string>(words: Words<Code>, text: string): Code | undefined {
  const whole = words.codesByWord.get(text) ?? words.codesByWord.get(normaliseWord(text));
  if (whole !== undefined) return whole;
  const parts = text.split(/[/／()（）、]/).filter((part) => part.trim() !== '');
  const codes = new Set(parts.map((part) => words.codesByWord.get(normaliseWord(part))));
  const [only] = codes;
  return codes.size === 1 && parts.length > 1 ? only : undefined;
}

/** The accepted Chinese words with their codes, for guides and messages. */
export function allowedWords(words: Words<string>): { readonly zh: string; readonly en: string } {
  const codes = Object.keys(words.zh);
  return { zh: codes.map((code) => words.zh[code]).join('、'), en: codes.join(', ') };
}

function normaliseWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-—·.“”"']/g, '');
}
