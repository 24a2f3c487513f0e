/** What a scanner says of a file. */
export type ScanResult = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly name: string };

/** The port of a virus scanner. Rejects when the scanner gives no verdict: then no file is taken. */
export type VirusScanner = (bytes: Uint8Array) => Promise<ScanResult>;
