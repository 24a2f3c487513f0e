import type { AssessmentRequest, Target } from '@guantong/engine';
import type { RosterRoute } from './roster-assessment.ts';

/** What the person's own credentials hold on the judged day, as routes that need nothing more. */
export function heldRoutes({ asOf, dossier }: AssessmentRequest): readonly RosterRoute[] {
  return dossier.credentials.flatMap((credential) => {
    if (credential.type === 'education' || credential.issuedOn > asOf) return [];
    return [{ ...held, target: heldTarget(credential) }];
  });
}

const held: Omit<RosterRoute, 'target'> = {
  id: 'held',
  title: { zh: '已持有', en: 'held' },
  citations: [],
  status: 'held',
  earliestOn: null,
  validUntil: null,
  decisive: true,
  blocking: [],
  open: [],
};

type Held = Exclude<AssessmentRequest['dossier']['credentials'][number], { readonly type: 'education' }>;

function heldTarget(credential: Held): Target {
  switch (credential.type) {
    case 'title':
      return { type: 'title', series: credential.series, level: credential.level };
    case 'skill-level':
      return { type: 'skill-level', occupation: credential.occupation, level: credential.level };
    case 'professional-qualification':
      return { type: 'professional-qualification', category: credential.category };
  }
}
