import type { ConfigProviderProps } from 'antd';
import english from 'antd/es/locale/en_US';
import chinese from 'antd/es/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import type { Language } from '../../lib/language/language.tsx';

/** antd's own words in the visitor's language. */
export function antdLocale(language: Language): NonNullable<ConfigProviderProps['locale']> {
  return language === 'zh' ? chinese : english;
}
