declare module 'virtual:pinyin' {
  /** Occupation name → its pinyin, lower case, syllables parted by a space. */
  export const pinyinByName: Readonly<Record<string, string>>;
}
declare module '*.css';
