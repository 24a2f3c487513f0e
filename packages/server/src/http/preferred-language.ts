import type { FastifyRequest } from 'fastify';

export type Language = 'zh' | 'en';

/** The language of an Accept-Language header (RFC 9110 §12.5.4): English only where it is asked for before Chinese. */
export function preferredLanguage(header: string | undefined): Language {
  if (header === undefined) return 'zh';
  let best: { readonly language: Language; readonly weight: number } = { language: 'zh', weight: 0 };
  for (const range of header.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = /^zh\b/.test(tag) ? 'zh' : /^en\b/.test(tag) ? 'en' : undefined;
    const weight = weightOf(parameters);
    if (language !== undefined && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

/** The language a request asks for. */
export function languageOf(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language']);
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
