import type { Assessment, AssessmentRequest, RouteAssessment, Target } from '@guantong/engine';

const because = { op: 'all', value: 'true', spans: [], facts: [], zh: '', en: '', children: [] } as const;

function route(
  target: Target,
  part: Pick<RouteAssessment, 'status' | 'earliestOn'> & Partial<RouteAssessment>,
): RouteAssessment {
  return {
    id: 'toy',
    kind: 'forward',
    title: { zh: '示例途径', en: 'toy route' },
    target,
    grants: 'apply',
    validUntil: null,
    decisive: true,
    because,
    open: [],
    blocking: [],
    assumptions: [],
    waivers: [],
    notices: [],
    achievements: [],
    methods: [],
    citations: [{ doc: 'toy', number: 'toy', title: { zh: '示例文件', en: 'toy document' }, clause: '一' }],
    basis: 'quoted',
    ...part,
  };
}

/** Answers every request alike, so that tests of reading and writing do not move with the policies. */
export function fakeAssess(request: AssessmentRequest): Assessment {
  const title = (level: 'assistant' | 'intermediate' | 'full-senior'): Target => ({
    type: 'title',
    series: 'engineering',
    level,
  });
  const blocked = {
    condition: 'reviews',
    changedBy: 'person',
    until: null,
    facts: [],
    zh: '2024 年考核不合格',
    en: 'failed 2024',
  } as const;
  return {
    ...(request.id === undefined ? {} : { id: request.id }),
    asOf: request.asOf,
    jurisdiction: 'CN',
    policy: { version: 'toy@1', sha256: '0'.repeat(64) },
    outcome: null,
    equivalences: [],
    routes: [
      route(title('assistant'), { status: 'eligible', earliestOn: request.asOf }),
      route(title('intermediate'), { status: 'not-yet', earliestOn: '2026-12-01' }),
      route(title('full-senior'), { status: 'ineligible', earliestOn: null, blocking: [blocked] }),
    ],
    questions: [],
  };
}
