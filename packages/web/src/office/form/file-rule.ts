/** What may be uploaded somewhere. */
export interface FileRule {
  /** By media type, how people call it: `{'application/pdf': 'PDF'}`. */
  readonly kinds: Readonly<Record<string, string>>;
  /** At most so many bytes. */
  readonly mostBytes: number;
}

export type FileProblem = 'empty' | 'too-large' | 'kind';

/** What is wrong with a file before it is sent. The browser knows its kind by name only: the server looks at the bytes. */
export function findFileProblem(file: Pick<File, 'size' | 'type'>, rule: FileRule): FileProblem | undefined {
  if (file.size === 0) return 'empty';
  if (!(file.type in rule.kinds)) return 'kind';
  return file.size > rule.mostBytes ? 'too-large' : undefined;
}

/** 3.4 MB, 120 KB; in powers of 1024, as file managers count. */
export function sayBytes(bytes: number): string {
  const [unit, size] = bytes >= 1024 ** 2 ? ['MB', 1024 ** 2] : ['KB', 1024];
  const amount = bytes / size;
  return `${amount >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10} ${unit}`;
}
