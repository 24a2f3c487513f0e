import { defineText } from '../../lib/language/define-text.ts';

export const peopleText = defineText(
  {
    title: '本单位人员',
    lead: '工作经历关联本单位且仍在任职的人员。可以查看档案、补充年度考核。',
    empty: '还没有人。本人在档案的工作经历中选择本单位后，会出现在这里。',
    reviewsTitle: '批量导入年度考核',
    reviewsLead:
      '为在本单位任职的人员导入人事档案中的年度考核。先核对、后写入；写入的记录注明由单位提供，本人不能修改。',
    fileTitle: '一、准备表格',
    fileHelp:
      '一行一条：身份证号、年度、结果；职业不填为现职业。一次最多 500 行。身份证号只用来找到本人，不保存、不记录。',
    template: '下载 Excel 模板',
    uploadTitle: '二、上传并核对',
    file: '考核表格',
    rowsTitle: '三、核对结果',
    summary: (fresh: number, present: number, refused: number) =>
      `${fresh} 条可以写入，${present} 条已有，${refused} 条不能写入。`,
    noRows: '表格里没有考核记录。',
    row: (number: number) => `第 ${number} 行`,
    new: '可以写入',
    present: '已有',
    contradicts: '矛盾',
    faulty: '有误',
    written: '已写入',
    write: (count: number) => `写入 ${count} 条`,
    writtenAll: (count: number) => `已写入 ${count} 条考核记录。`,
    nothingToWrite: '没有可以写入的记录。请按提示改正表格后重新上传。',
    cancel: '不写入',
  },
  {
    title: 'Our people',
    lead: 'Those whose post with your organisation runs by their dossier: read it, and tell their annual reviews.',
    empty: 'Nobody yet. Who names your organisation as a present employer in the dossier appears here.',
    reviewsTitle: 'Import annual reviews',
    reviewsLead:
      'For people who hold a post with your organisation, from their personnel files. You look first, then write; records are marked as told by the employer, and the person cannot change them.',
    fileTitle: '1. Prepare the sheet',
    fileHelp:
      'One review a row: resident id, year, result; an empty occupation means the present one. At most 500 rows. The resident id only finds the person; it is neither kept nor logged.',
    template: 'Download the Excel template',
    uploadTitle: '2. Upload and look',
    file: 'Sheet of reviews',
    rowsTitle: '3. What it would do',
    summary: (fresh, present, refused) =>
      `${fresh} can be written, ${present} already there, ${refused} cannot be written.`,
    noRows: 'The sheet holds no review.',
    row: (number) => `Row ${number}`,
    new: 'can be written',
    present: 'already there',
    contradicts: 'contradictory',
    faulty: 'faulty',
    written: 'written',
    write: (count) => (count === 1 ? 'Write 1 review' : `Write ${count} reviews`),
    writtenAll: (count) => (count === 1 ? '1 review was written.' : `${count} reviews were written.`),
    nothingToWrite: 'Nothing can be written. Mend the sheet as told and upload it again.',
    cancel: 'Do not write',
  },
);
