import { jurisdictionChain } from './region.ts';
import type { Region } from './request.ts';
import type { Text } from './text.ts';

/** The name of a jurisdiction or region; a code without a name of its own is named after the nearest above it. */
export function regionName(code: string): Text {
  if (code === 'CN') return { zh: '全国', en: 'National' };
  const exact = named.find(([region]) => region === code);
  if (exact !== undefined) return { zh: exact[1], en: exact[2] };
  const above = [...jurisdictionChain(code)].reverse().find((each) => each !== code && isNamed(each));
  if (above === undefined) return { zh: code, en: code };
  const name = regionName(above);
  return { zh: `${name.zh}（${code}）`, en: `${name.en} (${code})` };
}

/** Names of the provincial regions and, where a policy is made by cities, of the cities (GB/T 2260). */
export const provinces: readonly (readonly [Region, string, string])[] = [
  ['110000', '北京', 'Beijing'],
  ['120000', '天津', 'Tianjin'],
  ['130000', '河北', 'Hebei'],
  ['140000', '山西', 'Shanxi'],
  ['150000', '内蒙古', 'Inner Mongolia'],
  ['210000', '辽宁', 'Liaoning'],
  ['220000', '吉林', 'Jilin'],
  ['230000', '黑龙江', 'Heilongjiang'],
  ['310000', '上海', 'Shanghai'],
  ['320000', '江苏', 'Jiangsu'],
  ['330000', '浙江', 'Zhejiang'],
  ['340000', '安徽', 'Anhui'],
  ['350000', '福建', 'Fujian'],
  ['360000', '江西', 'Jiangxi'],
  ['370000', '山东', 'Shandong'],
  ['410000', '河南', 'Henan'],
  ['420000', '湖北', 'Hubei'],
  ['430000', '湖南', 'Hunan'],
  ['440000', '广东', 'Guangdong'],
  ['450000', '广西', 'Guangxi'],
  ['460000', '海南', 'Hainan'],
  ['500000', '重庆', 'Chongqing'],
  ['510000', '四川', 'Sichuan'],
  ['520000', '贵州', 'Guizhou'],
  ['530000', '云南', 'Yunnan'],
  ['540000', '西藏', 'Tibet'],
  ['610000', '陕西', 'Shaanxi'],
  ['620000', '甘肃', 'Gansu'],
  ['630000', '青海', 'Qinghai'],
  ['640000', '宁夏', 'Ningxia'],
  ['650000', '新疆', 'Xinjiang'],
  ['710000', '台湾', 'Taiwan'],
  ['810000', '香港', 'Hong Kong'],
  ['820000', '澳门', 'Macao'],
];

/** Cities of a province that can be chosen by name; any other region is given by its code. */
export const cities: readonly (readonly [Region, string, string])[] = [
  ['440100', '广州', 'Guangzhou'],
  ['440200', '韶关', 'Shaoguan'],
  ['440300', '深圳', 'Shenzhen'],
  ['440400', '珠海', 'Zhuhai'],
  ['440500', '汕头', 'Shantou'],
  ['440600', '佛山', 'Foshan'],
  ['440700', '江门', 'Jiangmen'],
  ['440800', '湛江', 'Zhanjiang'],
  ['440900', '茂名', 'Maoming'],
  ['441200', '肇庆', 'Zhaoqing'],
  ['441300', '惠州', 'Huizhou'],
  ['441400', '梅州', 'Meizhou'],
  ['441500', '汕尾', 'Shanwei'],
  ['441600', '河源', 'Heyuan'],
  ['441700', '阳江', 'Yangjiang'],
  ['441800', '清远', 'Qingyuan'],
  ['441900', '东莞', 'Dongguan'],
  ['442000', '中山', 'Zhongshan'],
  ['445100', '潮州', 'Chaozhou'],
  ['445200', '揭阳', 'Jieyang'],
  ['445300', '云浮', 'Yunfu'],
];

/** The made-up province of the demonstration and of tests: GB/T 2260 gives no region a code that begins with 99. */
const madeUp: readonly (readonly [Region, string, string])[] = [
  ['990000', '示例省', 'Example Province'],
  ['990100', '云川市', 'Yunchuan'],
  ['990101', '云川市东湖区', 'Donghu District, Yunchuan'],
  ['990102', '云川市西溪区', 'Xixi District, Yunchuan'],
  ['990121', '云川市青禾县', 'Qinghe County, Yunchuan'],
  ['990200', '砚泉市', 'Yanquan'],
  ['990201', '砚泉市城关区', 'Chengguan District, Yanquan'],
];

const named = [...provinces, ...cities, ...madeUp];

function isNamed(code: string): boolean {
  return named.some(([region]) => region === code);
}
