import type { Text } from '@guantong/engine';

/** The language of everything a person reads; machine output does not depend on it. */
export type Language = 'zh' | 'en';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: `--lang` if it is on the command line, else that of the locale (LC_ALL before LC_MESSAGES
 * before LANG, as POSIX orders them): Chinese for zh*, otherwise English. Looks at the arguments itself because help
 * and errors about other arguments must already speak it.
 */
export function detectLanguage(args: readonly string[], environment: Environment): Language {
  const asked = askedLanguage(args);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean) ?? '';
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en';
}

/** The value of `--lang` on the command line, valid or not. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const found = options[at];
  if (found === undefined) return undefined;
  return found === '--lang' ? (options[at + 1] ?? '') : found.slice('--lang='.length);
}

/** Puts words into one language. */
export type Say = (text: Text) => string;

export function createSay(language: Language): Say {
  return (text) => text[language];
}
