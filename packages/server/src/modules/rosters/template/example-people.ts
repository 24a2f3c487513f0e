/** A made-up person: cells by column head of the template, `review` for every review year. */
export interface ExamplePerson {
  readonly cells: Readonly<Record<string, string | number>>;
  readonly review: string;
}

const works = {
  单位编码: 'E01',
  单位名称: '示例装备有限公司',
  单位地区: '150100',
  单位性质: '企业',
  单位所有制: '市属',
} as const;

/** People who show the usual cases; every name and number is invented. */
export const examplePeople: readonly ExamplePerson[] = [
  {
    cells: {
      工号: 'A0001',
      姓名: '赵示例',
      现职业: '电工',
      ...works,
      现岗位起始日期: '2015-07-01',
      一线岗位: '是',
      证书1等级: '高级工',
      证书1职业: '电工',
      证书1发证日期: '2020-06-15',
      继续教育年度: 2025,
      继续教育公需学时: 30,
      继续教育专业学时: 60,
    },
    review: '合格',
  },
  {
    cells: {
      工号: 'A0002',
      姓名: '钱示例',
      现职业: '6-31-01-02',
      ...works,
      现岗位起始日期: '2012/3/1',
      一线岗位: '是',
      聘用技能岗位等级: '技师',
      证书1等级: '二级/技师',
      证书1职业: '机修钳工',
      证书1发证日期: '2019年11月20日',
      证书2等级: '高级工',
      证书2职业: '机修钳工',
      证书2发证日期: '20140510',
      荣誉1名称: '全国技术能手',
      荣誉1日期: '2021-12-01',
    },
    review: '优秀',
  },
  {
    cells: {
      工号: 'A0003',
      姓名: '孙示例',
      现职业: '电工',
      ...works,
      现岗位起始日期: '2018-09-01',
      一线岗位: '否',
      职称1系列: '工程',
      职称1级别: '助理级',
      职称1取得日期: '2022-12-20',
      学历层次: '本科',
      学历相关职业: '电工',
      学历毕业日期: '2018-06-30',
    },
    review: '合格',
  },
];
