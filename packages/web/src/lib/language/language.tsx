import type { Text } from '@guantong/engine';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { readSetting, writeSetting } from '../settings.ts';

export type Language = 'zh' | 'en';

interface LanguageContext {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<LanguageContext>({ language: 'zh', setLanguage: () => undefined });

/** Chinese unless the visitor chose English before; the choice stays in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (readSetting('language') === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    writeSetting('language', language);
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): LanguageContext {
  return use(Context);
}

/** The words of a feature in the visitor's language. */
export function useText<T>(text: { readonly zh: T; readonly en: T }): T {
  return text[use(Context).language];
}

/** Picks the visitor's language of a sentence that came from the engine or a pack. */
export function useSay(): (text: Text) => string {
  const { language } = use(Context);
  return (text) => text[language];
}
