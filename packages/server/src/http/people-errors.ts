import { entry } from './error-entry.ts';

/** Errors of signing in, accounts, roles and access. */
export const peopleErrors = {
  'not-signed-in': entry(401, ['尚未登录', 'Nobody is signed in'], ['请登录后再试。', 'Sign in and try again.']),
  'sign-in-failed': entry(
    401,
    ['登录名或密码不正确，或暂停登录', 'The name or password is wrong, or sign-in is paused'],
    [
      '请核对后重试；多次失败后须等待，等待时间逐次延长。',
      'Check both and try again; after several failures there is a pause that grows.',
    ],
  ),
  'second-factor-needed': entry(
    403,
    ['须输入动态口令', 'A second factor is needed'],
    [
      '请用 POST /api/session/second-factor 输入动态口令；尚未设置的先设置。',
      'Show the code by POST /api/session/second-factor; set it up first where there is none.',
    ],
  ),
  'second-factor-wrong': entry(
    422,
    ['动态口令不正确或已用过', 'The code is wrong or was used before'],
    ['请等下一个口令出现后再试，并检查手机时间。', 'Wait for the next code and check the clock of your device.'],
  ),
  'second-factor-set': entry(
    409,
    ['动态口令已设置', 'The second factor is already set up'],
    ['遗失设备时请联系安全管理员重置。', 'If the device is lost, ask the security administrator to reset it.'],
  ),
  'password-change-needed': entry(
    403,
    ['须先修改初始密码', 'The first password must be changed'],
    ['请用 PUT /api/account/password 修改密码。', 'Change it by PUT /api/account/password.'],
  ),
  'password-wrong': entry(
    422,
    ['当前密码不正确', 'The present password is wrong'],
    ['请重新输入当前密码。', 'Enter the present password again.'],
  ),
  'no-role': entry(
    403,
    ['账号还没有角色', 'The account has no role'],
    ['请联系安全管理员授予角色。', 'Ask the security administrator for a role.'],
  ),
  'not-allowed': entry(
    403,
    ['不能办理', 'This is not allowed'],
    ['谁可以办理什么，见 /docs/access。', 'See /docs/access for who may do what.'],
  ),
  'cross-site-refused': entry(
    403,
    ['请求来自其他网站', 'The request comes from another site'],
    ['请在本系统的页面上操作。', 'Work on the pages of this system.'],
  ),
  'login-name-taken': entry(
    409,
    ['登录名已被使用', 'The login name is taken'],
    ['请换一个登录名。', 'Choose another name.'],
  ),
  'person-registered': entry(
    409,
    ['该身份证号已有账号', 'There is an account for this resident id'],
    [
      '一人一个账号，请用已有账号登录；账号已注销的，请携证件到系统管理员处恢复。',
      'Everybody has one account: sign in to the one there is; a closed one is opened again by the system administrator, who sees your document.',
    ],
  ),
  'account-not-found': entry(
    404,
    ['没有这个账号', 'There is no such account'],
    ['请从账号列表进入。', 'Start from the list of accounts.'],
  ),
  'fact-not-found': entry(
    404,
    ['档案中没有这条记录', 'There is no such record in the dossier'],
    ['它可能已被移除，请重新打开档案。', 'It may have been removed: open the dossier again.'],
  ),
  'review-file-unusable': entry(
    422,
    ['考核表无法读取', 'The file of reviews cannot be read'],
    [
      '请用一张工作表（xlsx 或 csv），列名为 身份证号、年度、结果、职业，最多 500 行。',
      'Send one sheet (xlsx or csv) with the columns 身份证号, 年度, 结果, 职业 and at most 500 rows.',
    ],
  ),
  'evidence-not-found': entry(
    404,
    ['没有这份材料', 'There is no such file'],
    ['请从档案或申报中打开。', 'Open it from the dossier or the application.'],
  ),
  'message-not-found': entry(
    404,
    ['没有这条消息', 'There is no such message'],
    ['请刷新消息列表。', 'Load the messages again.'],
  ),
  'file-missing': entry(
    422,
    ['没有收到文件', 'No file was received'],
    ['请在 multipart 字段 file 中放一个文件。', 'Put one file into the multipart field file.'],
  ),
  'evidence-refused': entry(
    422,
    ['不能收下这份材料', 'The file cannot be taken'],
    [
      '请上传 PDF、JPEG 或 PNG 文件，不含脚本、附件或启动动作，图片不超过 1 亿像素。',
      'Send a PDF, JPEG or PNG without scripts, attachments or launch actions, pictures up to 100 million pixels.',
    ],
  ),
  'scanner-unavailable': entry(
    503,
    ['病毒检查暂时不可用', 'The virus scanner does not answer'],
    ['请稍后重新上传。', 'Upload it again shortly.'],
  ),
  'session-not-found': entry(
    404,
    ['没有这个登录', 'There is no such session'],
    ['它可能已经退出，请刷新列表。', 'It may have ended: load the list again.'],
  ),
  'role-not-found': entry(
    404,
    ['没有授予过这个角色', 'There is no such role of the account'],
    ['它可能已被撤销，请刷新列表。', 'It may have been revoked: load the list again.'],
  ),
  'role-granted': entry(
    409,
    ['角色已经授予', 'The account has this role'],
    ['无需重复授予。', 'There is nothing to grant.'],
  ),
  'administrator-alone': entry(
    409,
    ['管理员角色不得兼任', 'An administrator has no other office'],
    [
      '系统、安全、审计管理员须由三人分别担任，且不兼任其他工作角色。',
      'The system, security and audit administrators are three people, without any other office.',
    ],
  ),
  'identity-not-found': entry(
    404,
    ['账号没有绑定这个身份', 'This identity is not linked to the account'],
    ['请从已绑定的身份中选择。', 'Choose one of those that are linked.'],
  ),
  'identity-linked': entry(
    409,
    ['该身份已绑定其他账号', 'This identity belongs to another account'],
    ['请先在原账号解除绑定。', 'Unlink it from that account first.'],
  ),
  'external-sign-in-failed': entry(
    401,
    ['其他服务的登录未完成', 'Signing in by the other service was not completed'],
    ['请重新登录；若仍不成功，请联系系统管理员。', 'Begin again; if it stays, tell the system administrator.'],
  ),
  'identity-unknown': entry(
    401,
    ['该身份尚未绑定账号', 'This identity is linked to no account'],
    ['请先用密码登录，在账号页面绑定。', 'Sign in by password first and link it on the account page.'],
  ),
  'sign-in-provider-not-found': entry(
    404,
    ['没有启用这种登录方式', 'This way of signing in is not set up'],
    ['可用的方式见 /api/sign-in/providers。', 'See /api/sign-in/providers for those that are.'],
  ),
} as const;
