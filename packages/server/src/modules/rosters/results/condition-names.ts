import type { Text } from '@guantong/engine';

/** The operators a failed condition can be of, in words for a summary. */
const namesByCondition: ReadonlyMap<string, Text> = new Map([
  ['appointed', { zh: '聘用到技能岗位', en: 'appointment to a skilled post' }],
  ['award', { zh: '荣誉称号', en: 'award' }],
  ['competition', { zh: '竞赛获奖', en: 'competition result' }],
  ['directory', { zh: '专业对应', en: 'match with the specialty' }],
  ['education', { zh: '毕业学历', en: 'degree' }],
  ['employer', { zh: '现单位', en: 'present employer' }],
  ['front-line', { zh: '生产服务一线岗位', en: 'front-line post' }],
  ['holds', { zh: '持有证书', en: 'certificate held' }],
  ['hours', { zh: '继续教育学时', en: 'continuing-education hours' }],
  ['in-service', { zh: '在职', en: 'in service' }],
  ['judgement', { zh: '须由人认定', en: 'human judgement' }],
  ['no-ban', { zh: '无失信禁报', en: 'no integrity ban' }],
  ['reviews', { zh: '年度考核', en: 'annual reviews' }],
  ['right', { zh: '单位资质', en: 'right of the employer' }],
  ['same-occupation', { zh: '同一职业', en: 'same occupation' }],
  ['series', { zh: '职称系列', en: 'title series' }],
  ['tenure', { zh: '工作年限', en: 'years of work' }],
]);

export function conditionName(condition: string): Text {
  return namesByCondition.get(condition) ?? { zh: condition, en: condition };
}
