import type { Text } from '@guantong/engine';
import type { Subject } from '../../access/conditions.ts';
import type { PossibleStep } from '../../access/list-can.ts';
import type { CertificateRecord } from './certificates.repository.ts';
import type { CertificateState } from './credentials.tables.ts';

export const certificateSteps = ['suspend', 'resume', 'revoke', 'correct'] as const;
export type CertificateStep = (typeof certificateSteps)[number];

export const stepWords: Readonly<Record<CertificateStep, Text>> = {
  suspend: { zh: '暂停使用', en: 'suspended' },
  resume: { zh: '恢复使用', en: 'in force again' },
  revoke: { zh: '撤销', en: 'revoked' },
  correct: { zh: '更正换发', en: 'corrected and issued anew' },
};

export const stateWords: Readonly<Record<CertificateState, Text>> = {
  issued: { zh: '有效', en: 'in force' },
  suspended: { zh: '暂停使用', en: 'suspended' },
  revoked: { zh: '已撤销', en: 'revoked' },
  superseded: { zh: '已换发', en: 'superseded' },
};

const possibleFrom: Readonly<Record<CertificateStep, readonly CertificateState[]>> = {
  suspend: ['issued'],
  resume: ['suspended'],
  revoke: ['issued', 'suspended'],
  correct: ['issued', 'suspended'],
};

/** What about the certificate stands in the way of a step just now. */
export function certificateObstacle(
  { state }: Pick<CertificateRecord, 'state'>,
  step: CertificateStep,
): Text | undefined {
  const from = possibleFrom[step];
  if (from.includes(state)) return undefined;
  const [zh, en] = [
    from.map((each) => stateWords[each].zh).join('、'),
    from.map((each) => stateWords[each].en).join(', '),
  ];
  return {
    zh: `应为：${zh}；现为：${stateWords[state].zh}`,
    en: `expected: ${en}; found: ${stateWords[state].en}`,
  };
}

/** What the access table is asked about a certificate. */
export function certificateSubject({ person_id, body_id, jurisdiction }: CertificateRecord): Subject {
  return { personId: person_id, bodyId: body_id, region: jurisdiction };
}

export function listCertificateSteps(record: CertificateRecord): readonly PossibleStep[] {
  return [
    { action: 'certificate.suspend', obstacle: certificateObstacle(record, 'suspend') },
    { action: 'certificate.resume', obstacle: certificateObstacle(record, 'resume') },
    { action: 'certificate.revoke', obstacle: certificateObstacle(record, 'revoke') },
    { action: 'certificate.revoke-for-fraud', obstacle: certificateObstacle(record, 'revoke') },
    { action: 'certificate.correct', obstacle: certificateObstacle(record, 'correct') },
  ];
}
