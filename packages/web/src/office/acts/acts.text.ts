import { defineText } from '../../lib/language/define-text.ts';

export const actsText = defineText(
  { now: '现在可以办理', notNow: '现在不能办理', cancel: '返回', confirm: '确认办理', done: '已办理', saved: '已保存' },
  {
    now: 'What you can do now',
    notNow: 'Not possible now',
    cancel: 'Back',
    confirm: 'Confirm',
    done: 'Done',
    saved: 'Saved',
  },
);
