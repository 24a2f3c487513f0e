/** A cell to write: text and numbers as they are, a date (ISO) as a real date, or either with a look. */
export type OutputCell = string | number | null | DateCell | StyledCell;

export interface DateCell {
  readonly date: string;
}

export interface StyledCell {
  readonly value: string | number | DateCell | null;
  readonly look: Look;
}

export type Look = 'header' | 'error' | 'good' | 'later' | 'open' | 'wrapped';

/**
 * Whether a spreadsheet program could take the text for a formula (or a command) when it is typed, pasted or imported.
 * The first characters are those of the OWASP advice on CSV injection.
 */
export function looksLikeFormula(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x3d || code === 0x2b || code === 0x2d || code === 0x40 || code === 0x09 || code === 0x0d;
}

const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number spreadsheet programs store for a day (1900 system, days after 1900-02-28). */
export function dateSerial(date: string): number {
  return (
    (Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) - EPOCH) / 86_400_000
  );
}
