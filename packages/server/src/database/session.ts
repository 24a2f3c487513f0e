/** What a statement gave: `command` is the first word of PostgreSQL's tag, `count` the rows it found or changed. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly command: string;
  readonly count: number;
}

/** The use of one connection, from `open` to `release`. */
export interface Session {
  /** Statements are done in the order they were asked, whether or not the answer to the one before was waited for. */
  ask(sql: string, parameters: readonly (string | null)[]): Promise<Answer>;
  /**
   * Gives the connection back at once and resolves when everything committed on it survives a power cut. To be called
   * once; `failed` means that the connection cannot be trusted any more.
   */
  release(failed: boolean): Promise<void>;
}

/** Where sessions come from; the two databases differ in nothing else. */
export interface SessionSource {
  open(): Promise<Session>;
  close(): Promise<void>;
}
