import type { OrganisationState } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Subject } from '../../../access/conditions.ts';
import type { PossibleStep } from '../../../access/list-can.ts';
import type { OrganisationRecord } from './organisations.repository.ts';

type Facts = Pick<OrganisationRecord, 'id' | 'kind' | 'region' | 'state'>;
type StepName = 'change' | 'changeContact' | OrganisationState | 'grantRight' | 'endRight' | 'grantScope' | 'endScope';

/** What the access table is asked about an organisation. */
export function organisationSubject({ id, region }: Pick<OrganisationRecord, 'id' | 'region'>): Subject {
  return { region, employerIds: [id], bodyId: id };
}

/** What may be done with an organisation, and what about it stands in the way; by the state it leads to, or its own name. */
export function organisationSteps({ kind, state }: Facts): Readonly<Record<StepName, PossibleStep>> {
  const removed = state === 'removed' ? gone : undefined;
  const kept = state === 'filed' ? undefined : notFiled;
  const ofEmployers = kind === 'employer' ? undefined : onlyEmployers;
  const ofBodies = kind === 'evaluation-body' ? undefined : onlyBodies;
  return {
    change: { action: 'organisation.change', obstacle: removed },
    changeContact: { action: 'organisation.change-contact', obstacle: removed },
    suspended: { action: 'organisation.suspend', obstacle: kept },
    filed: { action: 'organisation.resume', obstacle: state === 'filed' ? alreadyFiled : undefined },
    removed: { action: 'organisation.remove', obstacle: removed },
    grantRight: { action: 'right.grant', obstacle: ofEmployers ?? kept },
    endRight: { action: 'right.end', obstacle: ofEmployers },
    grantScope: { action: 'body-scope.grant', obstacle: ofBodies ?? kept },
    endScope: { action: 'body-scope.end', obstacle: ofBodies },
  };
}

const gone: Text = { zh: '该单位已移出登记', en: 'the organisation was removed from the register' };
const notFiled: Text = { zh: '该单位不在册', en: 'the organisation is suspended or removed' };
const alreadyFiled: Text = { zh: '该单位已在册', en: 'the organisation is in the register already' };
const onlyEmployers: Text = { zh: '只有用人单位有单位资质', en: 'only employers have rights' };
const onlyBodies: Text = { zh: '只有评价机构有评价范围', en: 'only evaluation bodies have scopes' };
