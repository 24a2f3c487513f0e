import { defineText } from '../../lib/language/define-text.ts';

export const statesText = defineText(
  {
    forbiddenTitle: '您现在的角色不能查看这里',
    forbiddenHelp: '如果您还有其他角色，请在页面上方切换后再试。',
    missingTitle: '没有找到',
    missingHelp: '它可能已经移走，或者不在您现在的角色可以看到的范围内。',
    expected: '应为',
    found: '实际',
    place: '位置',
    toWorkbench: '回到工作台',
    leaveTitle: '还有没保存的内容',
    leaveHelp: '离开后，这些内容不会保留。',
    leave: '离开，不保存',
    stay: '留在本页',
  },
  {
    forbiddenTitle: 'Your present role may not see this',
    forbiddenHelp: 'If you hold another role, choose it at the top of the page and try again.',
    missingTitle: 'Not found',
    missingHelp: 'It may have moved, or your present role does not reach it.',
    expected: 'Expected',
    found: 'Found',
    place: 'Where',
    toWorkbench: 'Back to the workbench',
    leaveTitle: 'Some of this is not saved',
    leaveHelp: 'If you leave, it is lost.',
    leave: 'Leave without saving',
    stay: 'Stay on this page',
  },
);
