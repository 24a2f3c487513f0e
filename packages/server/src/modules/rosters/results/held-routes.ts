import type { AssessmentRequest, Target } from '@guantong/engine';
import { targetKey } from './person-result.ts';
import type { RosterRoute } from './roster-assessment.ts';

/** What the person's own credentials hold on the judged day, each once, as routes that need nothing more. */
export function heldRoutes({ asOf, dossier }: AssessmentRequest): readonly RosterRoute[] {
  const routesByKey = new Map<string, RosterRoute>();
  for (const credential of dossier.credentials) {
    if (credential.type === 'education' || credential.issuedOn > asOf) continue;
    const target = heldTarget(credential);
    routesByKey.set(targetKey(target), { ...held, target });
  }
  return [...routesByKey.values()];
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
