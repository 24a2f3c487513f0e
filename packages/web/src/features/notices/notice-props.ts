import type { PublicCycle } from '@guantong/contracts';

/** What each part of a notice is made from. */
export interface NoticeProps {
  readonly notice: PublicCycle;
}
