import { defineText } from '../../lib/language/define-text.ts';

export const recordText = defineText(
  {
    save: '保存',
    back: '返回',
    required: '这一项要填',
    incomplete: '还有必填项没有填，或日期前后不符。',
  },
  {
    save: 'Save',
    back: 'Back',
    required: 'This is needed',
    incomplete: 'Something required is missing, or the dates contradict each other.',
  },
);
