import type { Text } from '@guantong/engine';

interface ProblemText {
  readonly expected: Text;
  readonly remedy: Text;
}

function entry(expectedZh: string, expectedEn: string, remedyZh: string, remedyEn: string): ProblemText {
  return { expected: { zh: expectedZh, en: expectedEn }, remedy: { zh: remedyZh, en: remedyEn } };
}

const resave = [
  '请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
  'Open it in Excel or WPS, save it as .xlsx and upload again.',
] as const;

/** What each code expects and what helps, unless the place says it more precisely. */
export const problemTexts = {
  'file-empty': entry('有内容的文件', 'a file with content', '请选择填好的花名册。', 'Choose the filled roster.'),
  'file-too-large': entry(
    '大小在上限以内的文件',
    'a file within the size limit',
    '请拆成几个文件分别上传。',
    'Split it and upload the parts.',
  ),
  'file-unreadable': entry(
    '可以读取的文件',
    'a file that can be read',
    '请检查文件是否存在、是否有权限。',
    'Check that it exists and may be read.',
  ),
  'not-a-table': entry('.xlsx 工作簿或 .csv 文本', 'an .xlsx workbook or .csv text', ...resave),
  'old-or-encrypted-workbook': entry(
    '未加密的 .xlsx 工作簿',
    'an .xlsx workbook without password',
    '这是旧版 .xls 或带密码的文件：请去掉密码并另存为 .xlsx。',
    'This is an old .xls or a password-protected file: remove the password and save it as .xlsx.',
  ),
  'not-xlsx': entry('.xlsx 工作簿', 'an .xlsx workbook', ...resave),
  'archive-damaged': entry(
    '完整的 .xlsx 文件',
    'a complete .xlsx file',
    '文件不完整或已损坏，请重新导出或重新下载后上传。',
    'The file is cut off or damaged: export or download it again.',
  ),
  'archive-too-large': entry(
    '解压后大小正常的工作簿',
    'a workbook of ordinary unpacked size',
    '解压后过大或压缩比异常：请把数据复制到新工作簿，删去多余格式和空行。',
    'It unpacks to too much: copy the data into a new workbook without spare formatting and empty rows.',
  ),
  'markup-forbidden': entry('不含文档类型声明的工作簿', 'a workbook without document type declarations', ...resave),
  'workbook-damaged': entry('可以解析的工作簿', 'a workbook that can be parsed', ...resave),
  'text-undecodable': entry(
    'UTF-8 或 GB18030 编码的文本',
    'text in UTF-8 or GB18030',
    '请另存为“CSV UTF-8”或 .xlsx。',
    'Save it as “CSV UTF-8” or as .xlsx.',
  ),
  'csv-malformed': entry(
    '引号成对的 CSV',
    'CSV with balanced quotes',
    '请检查这一行的引号和分隔符，或改用 .xlsx。',
    'Check quotes and separators of this line, or use .xlsx.',
  ),
  'sheet-missing': entry(
    '名为“人员”的工作表',
    'a sheet named “人员”',
    '请使用模板，或把人员所在工作表改名为“人员”。',
    'Use the template, or name the sheet of people “人员”.',
  ),
  'header-missing': entry(
    '表头行',
    'a header row',
    '请在前十行内放一行表头，至少有“工号”列。',
    'Put a header row among the first ten rows, with “工号” at least.',
  ),
  'columns-missing': entry(
    '必需的列',
    'the required columns',
    '请补上这些列，或下载模板对照列名。',
    'Add these columns, or compare the names with the template.',
  ),
  'column-duplicate': entry(
    '每种列只出现一次',
    'each column once',
    '请删去或改名其中一列。',
    'Remove or rename one of them.',
  ),
  'too-many-rows': entry(
    '行数在上限以内',
    'rows within the limit',
    '请拆成几个文件分别上传。',
    'Split the file and upload the parts.',
  ),
  'too-many-columns': entry(
    '不超过702列（到 ZZ 列）',
    'at most 702 columns (up to ZZ)',
    '请删去多余的列。',
    'Remove the spare columns.',
  ),
  'row-too-large': entry(
    '正常大小的一行',
    'a row of ordinary size',
    '请检查这一行是否混入了大段内容。',
    'Check whether large content slipped into this row.',
  ),
  'merged-cells': entry(
    '没有合并单元格的数据区',
    'no merged cells among the data',
    '请取消合并，并在每个单元格里填上值。',
    'Unmerge them and fill every cell.',
  ),
  'cell-too-long': entry('不超过2000个字符', 'at most 2,000 characters', '请缩短内容。', 'Shorten the content.'),
  'formula-without-value': entry(
    '单元格的值',
    'a value',
    '公式没有保存结果：请在 Excel 中重算并保存，或粘贴为值。',
    'The formula holds no saved result: recalculate and save, or paste as values.',
  ),
  'formula-error': entry(
    '没有公式错误的值',
    'a value without formula error',
    '请改正公式或直接填值。',
    'Correct the formula or enter the value.',
  ),
  'value-missing': entry('填写内容', 'a value', '请补填。', 'Fill it in.'),
  'value-not-allowed': entry(
    '允许的取值',
    'an allowed value',
    '请按“填写说明”改正。',
    'Correct it as the guide sheet says.',
  ),
  'date-incomplete': entry(
    '完整日期（年月日），如 2021-03-05',
    'a full date such as 2021-03-05',
    '规则按天计算，请补上“日”。',
    'Rules count days: add the day.',
  ),
  'date-invalid': entry(
    '真实存在的日期，如 2021-03-05',
    'a date that exists, such as 2021-03-05',
    '请改正日期。',
    'Correct the date.',
  ),
  'date-unformatted': entry(
    '日期格式的单元格',
    'a cell formatted as date',
    '这个数像是丢了格式的日期序号：请把该列设为日期格式。',
    'The number looks like a date that lost its format: format the column as date.',
  ),
  'number-invalid': entry('数字', 'a number', '请只填数字。', 'Enter digits only.'),
  'occupation-unknown': entry(
    '职业编码（如 6-31-01-03）或职业目录中的名称',
    'an occupation code (such as 6-31-01-03) or a name of the directory',
    '请按职业分类大典填写编码；名称不在目录中时只能填编码。',
    'Enter the code of the national classification; a name outside the directory cannot be resolved.',
  ),
  'occupation-ambiguous': entry(
    '只对应一个编码的职业名称',
    'an occupation name with one code',
    '请改填编码。',
    'Enter the code instead.',
  ),
  'region-unknown': entry(
    '六位行政区划代码或省级名称',
    'a six-digit region code or the name of a province',
    '请填 GB/T 2260 六位代码，如 150100。',
    'Enter the six digits of GB/T 2260, such as 150100.',
  ),
  'duplicate-id': entry(
    '每人一行、工号不重复',
    'one row a person, no number twice',
    '请合并重复的行；多出的事实填在明细工作表。',
    'Merge the rows; further facts go into the detail sheets.',
  ),
  'id-not-in-people': entry(
    '“人员”表中有的工号',
    'a number that the sheet of people has',
    '请在“人员”表补上此人，或改正工号。',
    'Add the person to the sheet of people or correct the number.',
  ),
  'fact-invalid': entry(
    '前后一致的事实',
    'facts that agree with each other',
    '请对照提示改正。',
    'Correct it as said.',
  ),
  'request-invalid': entry(
    '有效的评估参数',
    'valid assessment settings',
    '请检查评估日期、地区等参数。',
    'Check the day of assessment, the jurisdiction and the other settings.',
  ),
  'columns-ignored': entry(
    '已知的列',
    'known columns',
    '这些列没有用到，其余照常处理。',
    'They were not used; everything else was.',
  ),
  'sheets-ignored': entry(
    '已知的工作表',
    'known sheets',
    '这些工作表没有用到；明细表请按模板命名。',
    'They were not used; name detail sheets as the template does.',
  ),
  'identity-column': entry(
    '不含身份证号的花名册',
    'a roster without identity numbers',
    '评估用不到身份证号，已忽略；下次请先删去这一列。',
    'Identity numbers are not needed and were ignored; remove the column next time.',
  ),
  'formulas-read': entry(
    '值而不是公式',
    'values instead of formulas',
    '已按文件里保存的结果读取，未重新计算。',
    'Their saved results were read; nothing was calculated.',
  ),
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;
