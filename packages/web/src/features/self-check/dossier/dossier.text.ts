import { defineText } from '../../../lib/language/define-text.ts';

export const dossierText = defineText(
  {
    title: '完整档案',
    lead: '填得越全，结果越准。只有判断要用到的内容；都留在您的浏览器里。',
    none: '没有记录',
    edit: '修改',
    editOf: (what: string) => `修改：${what}`,
    remove: '删除',
    removeOf: (what: string) => `删除：${what}`,
    service: '在职与诚信',
    retiredOn: '离退休日期',
    banFrom: '诚信限制自',
    banUntil: '诚信限制到',
    name: '姓名（只用于打印报告）',
    done: '完成',
  },
  {
    title: 'Whole dossier',
    lead: 'The fuller it is, the surer the answer. Only what the answer needs; all of it stays in your browser.',
    none: 'Nothing recorded',
    edit: 'Edit',
    editOf: (what) => `Edit: ${what}`,
    remove: 'Remove',
    removeOf: (what) => `Remove: ${what}`,
    service: 'Service and integrity',
    retiredOn: 'Retired on',
    banFrom: 'Integrity ban from',
    banUntil: 'Integrity ban until',
    name: 'Name (only printed on the report)',
    done: 'Done',
  },
);
