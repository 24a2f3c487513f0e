import { writeTo } from '../../packages/server/src/modules/rosters/format/byte-sink.ts';
import type { OutputCell } from '../../packages/server/src/modules/rosters/format/output-cell.ts';
import { WorkbookWriter } from '../../packages/server/src/modules/rosters/format/workbook-writer.ts';
import { createRandom, type Random } from '../engines/random.ts';

const heads = [
  ...['工号', '姓名', '现职业', '单位编码', '单位名称', '单位地区', '单位性质', '单位所有制'],
  ...['现岗位起始日期', '一线岗位', '聘用技能岗位等级', '2025年考核', '2024年考核', '2023年考核'],
  ...['证书1等级', '证书1职业', '证书1发证日期', '证书2等级', '证书2职业', '证书2发证日期'],
  ...['职称1系列', '职称1级别', '职称1取得日期', '学历层次', '学历毕业日期'],
  ...['继续教育年度', '继续教育公需学时', '继续教育专业学时', '荣誉1名称', '荣誉1日期'],
] as const;
const sheet = '人员';

/** Writes a roster of made-up people of one group of companies, the same ones every time, with the product's own writer. */
export async function writeRosterInput(path: string, people: number): Promise<void> {
  const random = createRandom(20_260_630);
  const workbook = new WorkbookWriter();
  try {
    await workbook.openSheet({ name: sheet, header: [...heads], widths: heads.map(() => 14), filter: false });
    for (let index = 0; index < people; index += 1) await workbook.addRow(sheet, personCells(random, index));
    await writeTo(path, (write) => workbook.finish(write));
  } finally {
    await workbook.close();
  }
}

const occupations = ['电工', '车工', '铣工', '机修钳工', '磨工', '6-18-02-04', '6-18-09-99'];
const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'];
const levels = ['初级工', '中级工', '高级工', '技师', '高级技师', '特级技师'];
const reviewWords = ['优秀', '合格', '合格', '合格', '合格', '合格', '基本合格'];

/** The columns of the template a company fills: post, reviews, one or two certificates, now and then title, degree, award. */
function personCells(random: Random, index: number): readonly OutputCell[] {
  const occupation = random.pick(occupations);
  const level = random.whole(0, 5);
  const joined = random.whole(2000, 2020);
  const year = random.whole(joined, 2024);
  const second = level > 0 && random.chance(40);
  const company = index % 20;
  return [
    `P${String(index + 1).padStart(6, '0')}`,
    `${random.pick(surnames)}示例${index + 1}`,
    occupation,
    `E${company}`,
    `示例装备第${company + 1}有限公司`,
    company < 5 ? '440100' : company < 10 ? '370100' : company < 15 ? '150100' : '110105',
    '企业',
    '市属',
    { date: day(random, joined) },
    random.chance(80) ? '是' : '否',
    random.chance(30) ? (levels[level] ?? null) : null,
    ...[0, 1, 2].map(() => (random.chance(95) ? random.pick(reviewWords) : null)),
    ...[levels[level] ?? null, occupation, { date: day(random, year) }],
    ...(second ? [levels[level - 1] ?? null, occupation, { date: day(random, year - 4) }] : [null, null, null]),
    ...(random.chance(15) ? ['工程', '助理级', { date: day(random, year) }] : [null, null, null]),
    ...(random.chance(70) ? ['大专', { date: day(random, joined - 1) }] : [null, null]),
    ...(random.chance(60) ? [2026, 30, random.whole(40, 80)] : [null, null, null]),
    ...(random.chance(2) ? ['全国技术能手', { date: day(random, year) }] : [null, null]),
  ];
}

function day(random: Random, year: number): string {
  return `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
}
