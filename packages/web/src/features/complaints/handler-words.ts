import type { Text } from '@guantong/engine';

export const handlerWords: Readonly<Record<'body' | 'bureau', Text>> = {
  body: { zh: '评价机构', en: 'Evaluation body' },
  bureau: { zh: '人社部门', en: 'Bureau' },
};
