export interface ComplaintNumberParts {
  /** Two digits of GB/T 2260. */
  readonly province: string;
  readonly year: number;
  /** From 1, within province and year. */
  readonly serial: number;
}

/** The number on a receipt, such as TS372026-000001. */
export function complaintNumberOf({ province, year, serial }: ComplaintNumberParts): string {
  return `TS${province}${year}-${String(serial).padStart(6, '0')}`;
}
