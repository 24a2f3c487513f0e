import type { ScoringSheet } from '@guantong/contracts';
import type { ThingChanges } from '../../office/acts/loaded-thing.tsx';

export interface SheetProps {
  readonly sheet: ScoringSheet;
  readonly changes: ThingChanges<ScoringSheet>;
}
