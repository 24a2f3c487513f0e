type Setting = 'language' | 'reading';

/** A display setting kept in this browser; undefined when storage is switched off. */
export function readSetting(name: Setting): string | undefined {
  try {
    return localStorage.getItem(`guantong.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a display setting; a browser that refuses storage simply forgets it. */
export function writeSetting(name: Setting, value: string): void {
  try {
    localStorage.setItem(`guantong.${name}`, value);
  } catch {
    // Private windows may refuse; the setting then lives as long as the page.
  }
}
