/**
 * A personal name as it is stored and compared: full-width Latin made narrow, every dot between the parts of a minority
 * name as U+00B7, no white space between Chinese characters, single spaces elsewhere. Rare and variant characters stay as
 * they are: Unicode normalisation would replace some of them by others than those on the identity card.
 */
export function normaliseName(name: string): string {
  return name
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/ ?[·•‧∙⋅・･] ?/g, '·')
    .replace(/(?<=\p{Script=Han})[ .](?=\p{Script=Han})/gu, (mark) => (mark === '.' ? '·' : ''))
    .trim();
}
