declare module 'virtual:pinyin-initials' {
  /** Occupation name → initials of its pinyin, lower case. */
  export const initialsByName: Readonly<Record<string, string>>;
}
declare module '*.css';
