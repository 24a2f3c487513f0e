import { allow, each, type RoleConditions } from '../access-rule.ts';
import type { Condition } from '../conditions.ts';

const ofPerson = { worker: ['own-person'] } as const;
const ofEmployer = { 'employer-hr': ['own-employer', 'not-own-case'] } as const;
const ofBody = { 'body-clerk': ['own-body', 'not-own-case'] } as const;
const ofChair = { 'body-chair': ['own-body', 'not-own-case'] } as const;
const ofSupervisor = { 'bureau-supervisor': ['region-below', 'not-own-case'] } as const;
const bureau = each(['bureau-officer', 'bureau-supervisor'], ['region-below']);
const body = each(['body-clerk', 'body-chair'], ['own-body']);
const cycleOwner = { 'body-clerk': ['own-body'] } as const;
const readers: RoleConditions = { ...ofPerson, 'employer-hr': ['own-employer'], ...body, ...bureau };
const offices = ['employer-hr', 'body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'] as const;
const clear = (where: Condition, screen: Condition): readonly Condition[] => [where, 'not-own-case', screen];

/** Dossiers and evidence; cycles; applications with every action of the procedure that a person takes. */
export const caseRules = {
  'dossier.read': allow('查看档案', 'Read a dossier', readers),
  'dossier.write': allow('填写本人档案', 'Write one’s own dossier', ofPerson),
  'dossier.import': allow('导入自查文件', 'Import a file of the self-check', ofPerson),
  'dossier.add-from-file': allow('从人事档案补充记录', 'Add records from the personnel file', ofEmployer),
  'dossier.record-retirement': allow('登记离退休', 'Record the retirement of a person', ofEmployer),
  'dossier.verify-fact': allow('核实档案事实', 'Verify a fact of a dossier', ofEmployer),
  'evidence.read': allow('查看佐证材料', 'Read evidence', readers),
  'evidence.upload': allow('上传佐证材料', 'Upload evidence', ofPerson),
  'resident-id.read-clear': allow('查看完整身份证号', 'Read a resident id in clear', {
    'employer-hr': clear('own-employer', 'verification-screen'),
    'body-clerk': clear('own-body', 'acceptance-screen'),
  }),
  'cycle.read-draft': allow('查看评价计划草稿', 'Read the draft of a cycle', { ...body, ...bureau }),
  'cycle.draft': allow('拟订评价计划', 'Draft a cycle', cycleOwner),
  'cycle.change': allow('修改评价计划', 'Change a cycle', cycleOwner),
  'cycle.publish': allow('发布评价计划', 'Publish a cycle', body),
  'cycle.withdraw-notice': allow('撤回评价计划通知', 'Withdraw the notice of a cycle', body),
  'cycle.open': allow('开始评价计划', 'Open a cycle', body),
  'cycle.close': allow('结束评价计划', 'Close a cycle', body),
  'application.list': allow('查看申报列表', 'List applications', { worker: [], ...each(offices, []) }),
  'application.export': allow('导出申报列表', 'Export applications', each(offices, [])),
  'application.bulk': allow('批量办理', 'Handle applications in bulk', {
    'employer-hr': [],
    ...each(['body-clerk', 'body-chair'], []),
  }),
  'application.read': allow('查看申报', 'Read an application', readers),
  'application.create': allow('新建申报', 'Begin an application', ofPerson),
  'application.edit': allow('填写申报', 'Write an application', ofPerson),
  'application.submit': allow('提交申报', 'Submit an application', ofPerson),
  'application.resubmit': allow('补正后再提交', 'Submit again after correction', ofPerson),
  'application.withdraw': allow('撤回申报', 'Withdraw an application', ofPerson),
  'application.escalate': allow('直接报评价机构', 'Escalate to the evaluation body', ofPerson),
  'application.verify-item': allow('逐项核实', 'Verify an item', ofEmployer),
  'application.return-to-applicant': allow('退回申报人', 'Return to the applicant', ofEmployer),
  'application.start-publicity': allow('开始单位公示', 'Start the employer’s publicity', ofEmployer),
  'publicity.object': allow('对单位公示提出异议', 'Object to a publicity of one’s employer', {
    worker: ['not-own-case'],
  }),
  'application.file-objection': allow('登记异议', 'File an objection', ofEmployer),
  'application.resolve-objection': allow('处理异议', 'Resolve an objection', ofEmployer),
  'application.recommend': allow('单位推荐', 'Recommend', ofEmployer),
  'application.refuse': allow('单位不推荐', 'Refuse to recommend', ofEmployer),
  'application.check-item': allow('受理核验', 'Check an item', ofBody),
  'application.decide-question': allow('认定待定问题', 'Decide an open question', ofBody),
  'application.give-correction-notice': allow('一次性告知补正', 'Give the correction notice', ofBody),
  'application.accept': allow('受理', 'Accept', ofBody),
  'application.not-accept': allow('不予受理', 'Not accept', ofBody),
  'application.assign-group': allow('分组', 'Assign to a group', ofBody),
  'application.start-evaluation': allow('开始评价', 'Start the evaluation', ofBody),
  'application.publish-result': allow('公布结果', 'Publish the result', ofChair),
  'application.request-recheck': allow('申请复查', 'Request a re-check', ofPerson),
  'application.decide-recheck': allow('决定复查', 'Decide the re-check', ofChair),
  'application.reopen-evaluation': allow('重新评价', 'Evaluate again', ofChair),
  'application.annul-result': allow('取消结果', 'Annul the result', { ...ofChair, ...ofSupervisor }),
  'application.confirm-result': allow('确认结果', 'Confirm the result', ofChair),
  'application.hold': allow('监督暂停', 'Hold for supervision', ofSupervisor),
  'application.release-hold': allow('解除暂停', 'Release the hold', ofSupervisor),
};
