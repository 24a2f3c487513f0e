import { normaliseName } from './normalise-name.ts';

/**
 * A name as public lists show it: the surname and a star for every other character, 张*, 欧阳*. Of names in several parts
 * (阿卜杜拉·买买提, John Smith) the first character alone is shown; the parts keep their lengths.
 */
export function maskName(name: string): string {
  const whole = normaliseName(name);
  const characters = [...whole];
  if (characters.length === 1) return '*';
  const shown = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return characters.map((character, index) => (index < shown || /[· -]/.test(character) ? character : '*')).join('');
}

/** The compound surnames in use (复姓); a name of two characters is never taken for one. */
const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 南荣 东里 即墨 达奚 褚师 纳兰 完颜 叶赫 耶律'
  ).split(' '),
);
