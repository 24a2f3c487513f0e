import type { ApplicationView } from '@guantong/contracts';

/** What every part of the page of a case is given. */
export interface CaseProps {
  readonly view: ApplicationView;
  readonly onChanged: (view: ApplicationView) => void;
}
