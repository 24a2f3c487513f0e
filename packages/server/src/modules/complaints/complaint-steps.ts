import type { Text } from '@guantong/engine';
import {
  allowedComplaintActions,
  type ComplaintActionKind,
  type ComplaintHandler,
  type ComplaintRole,
  complaintHandlers,
  mayKnowComplainant,
} from '@guantong/procedure';
import type { Action } from '../../access/access-table.ts';
import type { Actor } from '../../access/actor.ts';
import type { Subject } from '../../access/conditions.ts';
import type { PossibleStep } from '../../access/list-can.ts';
import { certificateObstacle } from '../credentials/certificate-steps.ts';
import type { CertificateRecord } from '../credentials/certificates.repository.ts';
import { complaintContextOf } from './complaint-context.ts';
import type { ComplaintRecord } from './complaints.repository.ts';

/** What the access table is asked about a complaint: nobody handles one about the own result. */
export function complaintSubject({
  person_id,
  body_id,
  jurisdiction,
}: Pick<ComplaintRecord, 'person_id' | 'body_id' | 'jurisdiction'>): Subject {
  return { personId: person_id, bodyId: body_id, region: jurisdiction };
}

/** In what capacity a role acts on complaints; the others only look on, if at all. */
export function complaintRoleOf({ role }: Pick<Actor, 'role'>): 'body-clerk' | 'bureau-supervisor' | undefined {
  return role === 'body-clerk' || role === 'bureau-supervisor' ? role : undefined;
}

/** The actions of the complaint’s table that people of an office take, as the access table names them. */
export const actionOfKind = {
  dispatch: 'complaint.dispatch',
  'start-handling': 'complaint.start-handling',
  reply: 'complaint.reply',
  'reply-recheck': 'complaint.reply-recheck',
} as const satisfies Partial<Record<ComplaintActionKind, Action>>;

export interface ComplaintStanding {
  readonly record: ComplaintRecord;
  readonly role: ComplaintRole | undefined;
  readonly today: string;
  /** The certificate it is about, as it stands now. */
  readonly certificate: Pick<CertificateRecord, 'state'> | undefined;
}

/** What may be done with a complaint as it stands, and what about it stands in the way. */
export function complaintSteps(standing: ComplaintStanding): readonly PossibleStep[] {
  const { record, role, today, certificate } = standing;
  const ofTable =
    role === undefined
      ? []
      : allowedComplaintActions(record.complaint_state, role, { ...complaintContextOf(record), today });
  return [
    ...ofTable.flatMap(({ kind, whyNot }) => {
      const action = Object.entries(actionOfKind).find(([name]) => name === kind)?.[1];
      if (action === undefined) return [];
      const { found, next } = whyNot?.words ?? {};
      const obstacle = found && next && { zh: `${found.zh}。${next.zh}`, en: `${found.en}; ${next.en}` };
      return [{ action, ...(obstacle && { obstacle }) }];
    }),
    ...(role === undefined ? [] : [noteStep(record, role), identityStep(record, role)]),
    ...(certificate === undefined || record.state === 'closed' ? [] : [suspendStep(record, certificate)]),
  ];
}

export function noteStep({ state, handler }: ComplaintRecord, role: ComplaintRole): PossibleStep {
  const isOwn = handler !== null && complaintHandlers[handler] === role;
  return {
    action: 'complaint.note',
    obstacle: state === 'closed' ? ended : isOwn || state === 'recheck-requested' ? undefined : notHandling,
  };
}

/** Who complains is no secret from whom the procedure names, unless nobody knows. */
export function identityStep({ anonymous, complaint_state }: ComplaintRecord, role: ComplaintRole): PossibleStep {
  return {
    action: 'complaint.read-identity',
    obstacle: anonymous ? nobodyKnows : mayKnowComplainant(complaint_state, role) ? undefined : keptFrom,
  };
}

export function suspendStep(
  { state, certificate_suspended }: ComplaintRecord,
  certificate: Pick<CertificateRecord, 'state'>,
): PossibleStep {
  const obstacle = state === 'closed' ? ended : certificate_suspended ? suspendedBefore : undefined;
  return { action: 'complaint.suspend-certificate', obstacle: obstacle ?? certificateObstacle(certificate, 'suspend') };
}

export const handlerWords: Readonly<Record<ComplaintHandler, Text>> = {
  body: { zh: '评价机构', en: 'Evaluation body' },
  bureau: { zh: '人社部门', en: 'Bureau' },
};

const ended: Text = { zh: '本件已结案', en: 'the complaint is closed' };
const notHandling: Text = {
  zh: '由承办单位记录调查情况',
  en: 'the office that handles it writes down the investigation',
};
const nobodyKnows: Text = { zh: '匿名提交，没有身份信息', en: 'it was filed anonymously' };
const keptFrom: Text = {
  zh: '投诉举报人要求身份保密，或本件不由您的单位承办',
  en: 'the identity is protected, or another office handles the complaint',
};
const suspendedBefore: Text = { zh: '已因本件暂停证书', en: 'the certificate is suspended for it already' };
