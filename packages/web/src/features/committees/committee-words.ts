import type { CommitteeState, MemberRole } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

export const committeeStateNames: Readonly<Record<CommitteeState, Text>> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待核准', en: 'Submitted' },
  filed: { zh: '已核准备案', en: 'Filed' },
  refused: { zh: '不予核准', en: 'Refused' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

export const memberRoleNames: Readonly<Record<MemberRole, Text>> = {
  chair: { zh: '主任委员', en: 'Chair' },
  'vice-chair': { zh: '副主任委员', en: 'Vice-chair' },
  member: { zh: '委员', en: 'Member' },
};

export const committeeScopeNames: Readonly<Record<'series' | 'specialty', Text>> = {
  series: { zh: '按系列组建', en: 'By series' },
  specialty: { zh: '按专业组建', en: 'By specialty' },
};
