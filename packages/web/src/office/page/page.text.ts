import { defineText } from '../../lib/language/define-text.ts';

export const pageText = defineText({ back: '返回列表' }, { back: 'Back to the list' });
