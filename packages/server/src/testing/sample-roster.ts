/** Two made-up people who can be assessed and one with a date that does not exist. */
export const sampleRoster = [
  '工号,姓名,现职业,单位编码,现岗位起始日期,一线岗位,证书1等级,证书1职业,证书1发证日期',
  'A1,赵示例,电工,E1,2015-07-01,是,高级工,电工,2020-06-15',
  'A2,钱示例,电工,E1,2015-07-01,是,技师,电工,2019-02-31',
  'A3,孙示例,电工,E1,2015-07-01,是,技师,电工,2024-02-01',
  '',
].join('\n');

/** The form of an upload. */
export function rosterForm(
  file: BlobPart = sampleRoster,
  fields: Readonly<Record<string, string>> = { asOf: '2025-06-30' },
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([file]), '花名册.csv');
  return form;
}
