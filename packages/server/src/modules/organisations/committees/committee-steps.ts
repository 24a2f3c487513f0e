import type { Text } from '@guantong/engine';
import type { Actor } from '../../../access/actor.ts';
import type { Subject } from '../../../access/conditions.ts';
import type { PossibleStep } from '../../../access/list-can.ts';
import type { CommitteeRecord } from './committees.repository.ts';

type StepName = 'change' | 'submit' | 'file' | 'refuse' | 'revoke';

/** What the access table is asked about a committee. */
export function committeeSubject(committee: Pick<CommitteeRecord, 'body_id' | 'body_region'>): Subject {
  return { bodyId: committee.body_id, region: committee.body_region };
}

/** What may be done with a committee, and what about it stands in the way. */
export function committeeSteps(
  { state, submitted_by: submittedBy }: Pick<CommitteeRecord, 'state' | 'submitted_by'>,
  { accountId }: Actor,
): Readonly<Record<StepName, PossibleStep>> {
  const drafting = state === 'draft' || state === 'refused' ? undefined : submitted;
  const approving = state !== 'submitted' ? notSubmitted : submittedBy === accountId ? ownSubmission : undefined;
  return {
    change: { action: 'committee.draft', obstacle: drafting },
    submit: { action: 'committee.submit', obstacle: drafting },
    file: { action: 'committee.file', obstacle: approving },
    refuse: { action: 'committee.refuse', obstacle: approving },
    revoke: { action: 'committee.revoke', obstacle: state === 'filed' ? undefined : notFiled },
  };
}

const submitted: Text = {
  zh: '已报送的评审委员会不能修改',
  en: 'a committee that was submitted cannot be changed',
};
const notSubmitted: Text = { zh: '该评审委员会未在待核准状态', en: 'the committee does not wait for approval' };
const ownSubmission: Text = { zh: '不能核准本人报送的评审委员会', en: 'nobody approves what they submitted' };
const notFiled: Text = { zh: '该评审委员会未备案', en: 'the committee is not filed' };
