import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { readSetting, writeSetting } from '../settings.ts';

/** `large` is 长者模式: larger type and targets, one column, less beside the main thing. */
export type ReadingMode = 'standard' | 'large';

interface ReadingContext {
  readonly mode: ReadingMode;
  readonly setMode: (mode: ReadingMode) => void;
}

const Context = createContext<ReadingContext>({ mode: 'standard', setMode: () => undefined });

export function ReadingModeProvider({ children }: { readonly children: ReactNode }) {
  const [mode, setMode] = useState<ReadingMode>(() => (readSetting('reading') === 'large' ? 'large' : 'standard'));
  useEffect(() => {
    document.documentElement.dataset.reading = mode;
    writeSetting('reading', mode);
  }, [mode]);
  const value = useMemo(() => ({ mode, setMode }), [mode]);
  return <Context value={value}>{children}</Context>;
}

export function useReadingMode(): ReadingContext {
  return use(Context);
}
