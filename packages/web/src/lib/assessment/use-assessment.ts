import { type Assessment, type AssessmentRequest, assess, type PolicyLibrary } from '@guantong/engine';
import { useDeferredValue, useMemo } from 'react';

/** The assessment of the dossier, worked out here; undefined while there is nothing to judge. */
export function useAssessment(library: PolicyLibrary | undefined, request: AssessmentRequest): Assessment | undefined {
  const settled = useDeferredValue(request);
  return useMemo(() => {
    if (library === undefined || !hasAnything(settled)) return undefined;
    return assess(library, settled);
  }, [library, settled]);
}

/** Whether the dossier says anything at all. */
export function hasAnything({ dossier }: AssessmentRequest): boolean {
  return dossier.credentials.length > 0 || dossier.employments.length > 0;
}
