/** How much a roster file may hold. The defaults admit 200,000 people with every column filled. */
export interface RosterLimits {
  /** Bytes of the uploaded file. */
  readonly fileBytes: number;
  /** Rows with content in one sheet, header included. */
  readonly rows: number;
  /** Rows with content in all sheets with one row per fact together. */
  readonly detailRows: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes all entries unpack to. */
  readonly unpackedBytes: number;
  /** Bytes one entry other than a worksheet or the string table may unpack to. */
  readonly partBytes: number;
  /** Unpacked ÷ packed of an entry of more than 1 MiB; deflate reaches 1032, real sheets stay below 100. */
  readonly ratio: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Bytes of one row's markup. */
  readonly rowBytes: number;
}

export const defaultRosterLimits: RosterLimits = {
  fileBytes: 100 * 1024 * 1024,
  rows: 200_000,
  detailRows: 1_000_000,
  entries: 1_000,
  unpackedBytes: 1024 * 1024 * 1024,
  partBytes: 128 * 1024 * 1024,
  ratio: 250,
  cellCharacters: 2_000,
  rowBytes: 4 * 1024 * 1024,
};
