import { defineText } from '../../lib/language/define-text.ts';

export const timelineText = defineText({ nothing: '还没有办理记录' }, { nothing: 'Nothing was done yet' });
