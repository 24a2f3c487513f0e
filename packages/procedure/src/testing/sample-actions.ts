import type { CaseAction } from '../case/case-action.ts';
import type { CaseRole } from '../case/case-names.ts';

type Envelope = Pick<CaseAction, 'at' | 'actor'>;

function by(role: CaseRole, at: string): Envelope {
  return { at, actor: { accountId: `account-${role}`, role } };
}

/** One well-formed action of every kind, about the one fact `/credentials/0` and the one question `q1`. */
export function sampleActions(at: string): readonly CaseAction[] {
  const [applicant, hr] = [by('applicant', at), by('employer-hr', at)];
  const [clerk, chair, supervisor] = [by('body-clerk', at), by('body-chair', at), by('bureau-supervisor', at)];
  const system = by('system', at);
  const answer = {
    answerStatus: 'undetermined',
    questions: [{ id: 'q1' }],
    facts: ['/credentials/0'],
    employerOnFile: true,
  } as const;
  const items = [{ pointer: '/credentials/0', reason: '证书图像不清' }];
  return [
    { ...applicant, kind: 'submit', ...answer },
    { ...applicant, kind: 'resubmit', ...answer, changed: ['/credentials/0'] },
    { ...applicant, kind: 'withdraw' },
    { ...applicant, kind: 'escalate', reason: '单位不处理' },
    { ...hr, kind: 'verify-item', pointer: '/credentials/0', verdict: 'confirmed' },
    { ...hr, kind: 'return-to-applicant', items },
    { ...hr, kind: 'start-publicity' },
    { ...hr, kind: 'file-objection', id: 'o2', text: '年限有误' },
    { ...hr, kind: 'resolve-objection', id: 'o1', upheld: false, reason: '经查无误' },
    { ...hr, kind: 'recommend', opinion: '同意推荐' },
    { ...hr, kind: 'refuse', reason: '岗位不符' },
    { ...clerk, kind: 'check-item', pointer: '/credentials/0', verdict: 'confirmed' },
    { ...clerk, kind: 'decide-question', questionId: 'q1', answer: 'met', reason: '材料充分' },
    { ...clerk, kind: 'give-correction-notice', items },
    { ...clerk, kind: 'accept' },
    { ...clerk, kind: 'not-accept', reason: '不符合条件', clause: '二（二）1' },
    { ...clerk, kind: 'assign-group', group: '技能人才组' },
    { ...clerk, kind: 'start-evaluation' },
    {
      ...system,
      kind: 'record-result',
      passed: true,
      basis: { kind: 'ballot', ids: ['round-1'], hash: '0'.repeat(64) },
    },
    { ...chair, kind: 'publish-result' },
    { ...applicant, kind: 'request-recheck', reason: '分数有误' },
    { ...chair, kind: 'decide-recheck', upheld: true, reason: '漏计一项' },
    { ...system, kind: 'file-complaint', id: 'c1' },
    { ...system, kind: 'resolve-complaint', id: 'c1', upheld: false, reason: '查无实据' },
    { ...chair, kind: 'reopen-evaluation', reason: '程序有误' },
    { ...chair, kind: 'annul-result', reason: '材料不实' },
    { ...chair, kind: 'confirm-result' },
    { ...system, kind: 'issue-certificate', certificateId: 'certificate-1', number: 'A2025000001' },
    { ...system, kind: 'revoke-certificate', reason: '弄虚作假' },
    { ...supervisor, kind: 'hold', reason: '接到举报' },
    { ...supervisor, kind: 'release-hold', reason: '查无实据' },
    { ...system, kind: 'lapse' },
  ];
}

/** The sample action of a kind. */
export function sampleAction(kind: CaseAction['kind'], at: string): CaseAction {
  const action = sampleByKind.get(kind);
  if (!action) throw new Error(`expected a sample action of the kind ${kind}`);
  return { ...action, at };
}

const sampleByKind = new Map(sampleActions('2025-03-03T01:00:00Z').map((action) => [action.kind, action]));
