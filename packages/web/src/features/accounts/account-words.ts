import type { AccountView } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

export const accountStateNames: Readonly<Record<AccountView['state'], Text>> = {
  active: { zh: '在用', en: 'Active' },
  locked: { zh: '锁定', en: 'Locked' },
  closed: { zh: '注销', en: 'Closed' },
};

export const languageNames: Readonly<Record<AccountView['language'], Text>> = {
  zh: { zh: '中文', en: '中文' },
  en: { zh: 'English', en: 'English' },
};
