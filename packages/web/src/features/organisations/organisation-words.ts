import type { OrganisationKind, OrganisationState } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

export const organisationKindNames: Readonly<Record<OrganisationKind, Text>> = {
  employer: { zh: '用人单位', en: 'Employer' },
  'evaluation-body': { zh: '评价机构', en: 'Evaluation body' },
  bureau: { zh: '主管部门', en: 'Bureau' },
};

export const organisationStateNames: Readonly<Record<OrganisationState, Text>> = {
  filed: { zh: '在册', en: 'Registered' },
  suspended: { zh: '暂停', en: 'Suspended' },
  removed: { zh: '移出', en: 'Removed' },
};
