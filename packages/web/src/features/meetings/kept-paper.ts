import type { BallotToken, PendingToken } from '@guantong/proofs';

/** A ballot paper on its way to the box, as this tab keeps it: a reload finds it again, a closed tab does not. */
export interface KeptPaper {
  readonly pending: PendingToken;
  /** What the server was asked to sign; asked again with the same, it answers the same. */
  readonly blinded: string;
  /** There once the signature has come. */
  readonly token?: BallotToken;
}

/** What this browser keeps of a ballot that was cast: the token finds the ballot in the published file, and tells nobody whose it is. */
export interface BallotReceipt {
  readonly token: string;
  readonly castAt: string;
}

export function keptPaper(roundId: string): KeptPaper | undefined {
  return read<KeptPaper>(() => sessionStorage, paperName(roundId), ['pending', 'blinded']);
}

/** Throws where the browser refuses storage: a paper that a reload would lose is not to be fetched. */
export function keepPaper(roundId: string, paper: KeptPaper): void {
  sessionStorage.setItem(paperName(roundId), JSON.stringify(paper));
}

/** Forgets what could tell which ballot is whose. */
export function dropPaper(roundId: string): void {
  sessionStorage.removeItem(paperName(roundId));
}

export function keptReceipt(roundId: string): BallotReceipt | undefined {
  return read<BallotReceipt>(() => localStorage, receiptName(roundId), ['token', 'castAt']);
}

/** A browser that refuses to keep it has cast all the same. */
export function keepReceipt(roundId: string, receipt: BallotReceipt): void {
  try {
    localStorage.setItem(receiptName(roundId), JSON.stringify(receipt));
  } catch {
    // The page shows it as long as it is open.
  }
}

export function dropReceipt(roundId: string): void {
  localStorage.removeItem(receiptName(roundId));
}

function read<T>(storage: () => Storage, name: string, members: readonly (keyof T & string)[]): T | undefined {
  try {
    const value: unknown = JSON.parse(storage().getItem(name) ?? 'null');
    const whole = typeof value === 'object' && value !== null && members.every((member) => member in value);
    return whole ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

function paperName(roundId: string): string {
  return `guantong.ballot-paper.${roundId}`;
}

function receiptName(roundId: string): string {
  return `guantong.ballot-receipt.${roundId}`;
}
