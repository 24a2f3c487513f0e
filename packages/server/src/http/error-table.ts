import { complaintErrors } from './complaint-errors.ts';
import { credentialErrors } from './credential-errors.ts';
import { type ErrorEntry, entry } from './error-entry.ts';
import { evaluationErrors } from './evaluation-errors.ts';
import { peopleErrors } from './people-errors.ts';

/** Every error the interface answers with: code → HTTP status and words. docs/errors.md explains each. */
export const errorTable = {
  ...peopleErrors,
  ...evaluationErrors,
  ...credentialErrors,
  ...complaintErrors,
  'body-missing': entry(400, ['请求没有内容', 'The request has no body'], ['请附上 JSON 内容。', 'Send a JSON body.']),
  'body-not-utf8': entry(
    400,
    ['请求内容不是 UTF-8', 'The body is not UTF-8'],
    ['请以 UTF-8 编码发送，并检查内容是否被截断。', 'Send UTF-8 and check whether the body was cut off.'],
  ),
  'body-not-json': entry(
    400,
    ['请求内容不是 JSON', 'The body is not JSON'],
    [
      '请检查引号、逗号和括号，内容应为一个 JSON 值。',
      'Check quotes, commas and brackets: the body must be one JSON value.',
    ],
  ),
  'body-too-deep': entry(
    400,
    ['JSON 嵌套过深', 'The JSON is nested too deeply'],
    ['嵌套不得超过 64 层。', 'Nest at most 64 levels.'],
  ),
  'body-incomplete': entry(
    400,
    ['请求内容不完整', 'The body is incomplete'],
    ['内容长度与声明不符，请重新发送。', 'Its length differs from what was announced: send it again.'],
  ),
  'form-malformed': entry(
    400,
    ['表单格式有误', 'The form is malformed'],
    [
      '请用 multipart/form-data 重新发送，并检查分隔符。',
      'Send it again as multipart/form-data and check the boundary.',
    ],
  ),
  'body-too-large': entry(
    413,
    ['请求内容过大', 'The body is too large'],
    ['请分成几次发送。', 'Send it in several requests.'],
  ),
  'request-malformed': entry(
    400,
    ['HTTP 请求格式有误', 'The HTTP request is malformed'],
    ['请检查网址、请求头和内容长度。', 'Check the address, the headers and the content length.'],
  ),
  'headers-too-large': entry(
    431,
    ['请求头过大', 'The request headers are too large'],
    ['请缩短请求头。', 'Shorten the headers.'],
  ),
  'request-too-slow': entry(
    408,
    ['请求未在规定时间内发送完', 'The request did not arrive in time'],
    ['请检查网络后重试。', 'Check the connection and try again.'],
  ),
  'media-type-unsupported': entry(
    415,
    ['不支持的内容类型', 'The content type is not supported'],
    [
      'JSON 接口用 application/json，上传花名册用 multipart/form-data。',
      'Use application/json, or multipart/form-data to upload a roster.',
    ],
  ),
  'request-invalid': entry(
    422,
    ['请求内容有误', 'The request is invalid'],
    ['请按所列各处逐条改正。', 'Correct each place that is listed.'],
  ),
  'too-many-elements': entry(
    422,
    ['数组元素过多', 'The array has too many elements'],
    ['请分成几次发送。', 'Send it in several requests.'],
  ),
  'route-not-found': entry(
    404,
    ['没有这个接口', 'There is no such endpoint'],
    ['接口清单见 /api/docs。', 'See /api/docs for the endpoints.'],
  ),
  'page-not-found': entry(
    404,
    ['没有这个页面', 'There is no such page'],
    ['请从首页进入。', 'Start from the first page.'],
  ),
  'method-not-allowed': entry(
    405,
    ['该地址不支持这种请求方法', 'The method is not allowed here'],
    ['可用的方法见响应头 Allow。', 'The Allow header names the methods.'],
  ),
  'rule-not-found': entry(
    404,
    ['该地区没有这条规则', 'There is no such rule in the jurisdiction'],
    ['规则清单见 /api/policy/rules。', 'See /api/policy/rules for the rules.'],
  ),
  'organisation-not-found': entry(
    404,
    ['没有这个单位或机构', 'There is no such organisation'],
    ['请从机构列表中选择。', 'Choose one from the list of organisations.'],
  ),
  'register-entry-not-found': entry(
    404,
    ['没有这项资质或评价范围', 'There is no such right or scope'],
    ['请重新打开该单位的登记页面。', 'Open the entry of the organisation again.'],
  ),
  'committee-not-found': entry(
    404,
    ['没有这个评审委员会', 'There is no such committee'],
    ['请从评审委员会列表中选择。', 'Choose one from the list of committees.'],
  ),
  'expert-not-found': entry(
    404,
    ['没有这位专家', 'There is no such expert'],
    ['请从专家库中选择。', 'Choose one from the pool of experts.'],
  ),
  'expert-account-unusable': entry(
    422,
    ['没有可绑定的专家或考评员账号', 'No account of an expert or examiner has this log-in name'],
    [
      '请核对登录名：账号须在用、已授予专家或考评员角色，且未绑定其他专家。',
      'Check the log-in name: the account is in use, has the role of expert or examiner, and belongs to no other entry.',
    ],
  ),
  'application-not-found': entry(
    404,
    ['没有这份申报', 'There is no such application'],
    [
      '请从申报列表中选择；不在您职责范围内的申报不会显示。',
      'Choose one from your list; what is not yours to handle is not shown.',
    ],
  ),
  'application-exists': entry(
    409,
    ['该目标本年度已有申报', 'There is an application for this target in this year already'],
    ['请打开已有的申报继续办理；撤回后可以重新申报。', 'Go on with the one there is, or withdraw it first.'],
  ),
  'application-incomplete': entry(
    422,
    ['申报内容未填完整', 'The application is incomplete'],
    ['请按 problems 补齐必填项后再提交。', 'Fill what problems lists, then submit.'],
  ),
  'not-eligible': entry(
    422,
    ['按现行政策目前不能申报', 'By the policy you may not apply now'],
    [
      '请看判断结果中的原因和最早日期；资料有误的请先改正档案。',
      'See why and from which day in the answer; correct the dossier where it is wrong.',
    ],
  ),
  'cycle-not-open': entry(
    409,
    ['评价计划现在不受理申报', 'The cycle takes no applications now'],
    ['请在申报时间内办理，或选择其他评价计划。', 'Apply within its days, or choose another cycle.'],
  ),
  'target-not-in-cycle': entry(
    422,
    ['评价计划不包括这个申报目标', 'The cycle does not evaluate this target'],
    ['请选择计划范围内的系列、专业、职业和等级。', 'Choose a series, specialty, occupation and level of the cycle.'],
  ),
  'publicity-not-found': entry(
    404,
    ['没有正在公示的这份申报', 'No such application is in publicity now'],
    ['公示期满后不再显示，请从公示列表中选择。', 'It is gone when its time is over: choose one from the list.'],
  ),
  'objections-open': entry(
    409,
    ['您对该申报的异议尚未处理完', 'Your objection to this application is still open'],
    [
      '前一项异议处理后可以再提；补充内容请联系本单位经办人。',
      'File the next when it is resolved; tell your employer’s HR what is to be added.',
    ],
  ),
  'batch-not-found': entry(
    404,
    ['没有这次批量办理', 'There is no such batch'],
    ['请从申报列表重新选择并办理。', 'Choose applications from the list and begin again.'],
  ),
  'batch-too-large': entry(
    422,
    ['一次批量办理的申报过多', 'The batch has too many applications'],
    ['一次至多 1000 份，请缩小筛选范围。', 'At most 1,000 at a time: narrow the filter.'],
  ),
  'person-not-found': entry(
    404,
    ['没有这个人员的档案', 'There is no such person'],
    ['请从列表中选择；本人请先登记个人信息。', 'Choose one from a list; register first if it is your own.'],
  ),
  'cycle-not-found': entry(
    404,
    ['没有这个评价计划', 'There is no such cycle'],
    ['请从评价计划列表中选择。', 'Choose one from the list of cycles.'],
  ),
  'uscc-taken': entry(
    409,
    ['统一社会信用代码已登记', 'The unified social credit code is registered already'],
    ['请按该代码查找已登记的单位。', 'Look for the organisation by this code.'],
  ),
  'version-stale': entry(
    409,
    ['内容已被他人修改', 'It was changed in the meantime'],
    ['请重新打开，核对 problems 列出的不同之处后再修改。', 'Open it again and compare what problems lists.'],
  ),
  'step-not-possible': entry(
    409,
    ['目前不能办理此事', 'This cannot be done now'],
    ['请重新打开页面查看目前可办理的事项。', 'Open the page again to see what can be done now.'],
  ),
  'checks-failed': entry(
    409,
    ['未通过程序检查', 'Checks of procedure failed'],
    ['请逐项改正所列未通过的检查后再办理。', 'Correct each check that is listed as failed, then try again.'],
  ),
  'roster-not-found': entry(
    404,
    ['没有这份花名册', 'There is no such roster'],
    [
      '花名册在上传一小时后或删除后不再保留，请重新上传。',
      'A roster is gone one hour after its upload or when deleted: upload it again.',
    ],
  ),
  'roster-file-missing': entry(
    422,
    ['没有收到花名册文件', 'No roster file was received'],
    [
      '请在 multipart 字段 file 中放一个 .xlsx 或 .csv 文件。',
      'Put one .xlsx or .csv file into the multipart field file.',
    ],
  ),
  'roster-not-finished': entry(
    409,
    ['花名册还在处理', 'The roster is still being worked on'],
    ['请等进度事件 done 之后再取结果。', 'Fetch the results after the event done.'],
  ),
  'roster-failed': entry(
    409,
    ['花名册未能处理', 'The roster could not be worked on'],
    [
      '请按 GET /api/rosters/{id} 给出的 fault 改正文件后重新上传。',
      'Correct the file as fault of GET /api/rosters/{id} says and upload it again.',
    ],
  ),
  'roster-without-errors': entry(
    404,
    ['没有需要改正的行', 'No row needs correction'],
    ['所有行均已评估，请下载结果。', 'Every row was assessed: download the result.'],
  ),
  'roster-queue-full': entry(
    503,
    ['等待处理的花名册过多', 'Too many rosters are waiting'],
    ['请过几分钟再上传。', 'Upload it again in some minutes.'],
  ),
  'too-many-requests': entry(
    429,
    ['请求过于频繁', 'Too many requests'],
    ['请按响应头 Retry-After 的秒数等待后再试。', 'Wait the seconds that Retry-After says.'],
  ),
  'server-stopping': entry(503, ['服务正在停止', 'The server is stopping'], ['请稍后重试。', 'Try again shortly.']),
  'database-unavailable': entry(
    503,
    ['数据库暂时不可用', 'The database does not answer'],
    [
      '请稍后重试；未提示成功的操作请先刷新查看是否已保存。',
      'Try again shortly; load the page again first to see whether the last step was saved.',
    ],
  ),
  'internal-error': entry(
    500,
    ['服务器内部错误', 'Internal error'],
    ['请稍后重试；若仍出现，请把 instance 告知运维人员。', 'Try again; if it stays, tell the operator the instance.'],
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorTable;
