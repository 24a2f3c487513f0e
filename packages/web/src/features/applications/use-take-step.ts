import type { ApplicationView } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { type CaseStep, takeStep } from './api.ts';

interface Stepping {
  readonly view: ApplicationView;
  readonly onChanged: (view: ApplicationView) => void;
}

/** Does something to the case that is shown, and shows what became of it. */
export function useTakeStep({ view, onChanged }: Stepping) {
  return useMutation({ mutationFn: (step: CaseStep) => takeStep(view, step), onSuccess: onChanged });
}

/** Whether the reader may do something now. */
export function mayDo({ can }: ApplicationView, kind: string): boolean {
  return can.some(({ action, allowed }) => action === `application.${kind}` && allowed);
}
