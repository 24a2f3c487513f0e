/** Colours a text by what it means; without colour the text stays as it is. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly later: (text: string) => string;
  readonly open: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

interface ColourQuestion {
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Colour is for terminals, and never against NO_COLOR (https://no-color.org) or on a dumb terminal. */
export function wantsColour({ isTerminal, environment }: ColourQuestion): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR && environment.FORCE_COLOR !== '0') return true;
  return isTerminal && environment.TERM !== 'dumb';
}

export function createPaint(coloured: boolean): Paint {
  const style = (on: number, off: number) => (text: string) => (coloured ? `\x1b[${on}m${text}\x1b[${off}m` : text);
  return {
    good: style(32, 39),
    later: style(36, 39),
    open: style(33, 39),
    bad: style(31, 39),
    strong: style(1, 22),
    quiet: style(2, 22),
  };
}
