import type { Draw } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

export const drawStateNames: Readonly<Record<Draw['state'], Text>> = {
  open: { zh: '进行中', en: 'Open' },
  drawn: { zh: '已抽取', en: 'Drawn' },
  cancelled: { zh: '已终止', en: 'Ended' },
};

export type DrawPartyName = Draw['commitments'][number]['party'];

/** The parties in the order in which their secrets are joined. */
export const drawPartyWords: Readonly<Record<DrawPartyName, Text>> = {
  body: { zh: '评价机构负责人', en: 'Head of the evaluation body' },
  bureau: { zh: '人社经办人', en: 'Officer of the bureau' },
  supervisor: { zh: '人社监督人员', en: 'Supervisor of the bureau' },
};

export const seatKindNames: Readonly<Record<'skilled' | 'any', Text>> = {
  skilled: { zh: '高技能席位', en: 'For a skilled expert' },
  any: { zh: '一般席位', en: 'General' },
};

export const drawSourceNames: Readonly<Record<Draw['source'], Text>> = {
  committee: { zh: '备案的评委会成员', en: 'Members of the filed committee' },
  register: { zh: '专家库', en: 'The register of experts' },
};
