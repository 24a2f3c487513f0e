import { allow, each } from '../access-rule.ts';

const ofClerk = { 'body-clerk': ['own-body'] } as const;
const ofChair = { 'body-chair': ['own-body'] } as const;
const body = { ...ofClerk, ...ofChair };
const bureau = each(['bureau-officer', 'bureau-supervisor'], ['region-below']);
const bodies = each(['body-clerk', 'body-chair'], []);
const offices = each(['body-clerk', 'body-chair', 'bureau-officer', 'bureau-supervisor'], []);
const ofCandidate = { worker: ['own-person'] } as const;
const ofExaminer = { examiner: ['own-account'] } as const;

/** Examinations: bank and papers of the body, sittings, own attempts, panels of examiners, marks. */
export const examinationRules = {
  'exam-question.list': allow('查看题库', 'List the question bank', bodies),
  'exam-question.read': allow('查看试题和答案', 'Read a question with its answer', body),
  'exam-question.add': allow('录入试题', 'Enter questions', ofClerk),
  'exam-question.change': allow('修改试题', 'Change a question', ofClerk),
  'exam-question.retire': allow('停用试题', 'Retire a question', ofClerk),
  'exam-question.reinstate': allow('恢复启用试题', 'Bring a retired question back', ofClerk),
  'exam-case.list': allow('查看本组考试安排', 'Read what the cases of a group are examined by', body),
  'exam-paper.list': allow('查看试卷列表', 'List papers', bodies),
  'exam-paper.read': allow('查看试卷和答案', 'Read a paper with its answers', body),
  'exam-paper.assemble': allow('组卷', 'Assemble a paper', ofClerk),
  'exam-sitting.list': allow('查看考试场次列表', 'List sittings', offices),
  'exam-sitting.read': allow('查看考试场次', 'Read a sitting', { ...body, ...bureau }),
  'exam-sitting.plan': allow('安排考试场次', 'Plan a sitting', ofClerk),
  'exam-sitting.move': allow('变更考试场次', 'Move a sitting', ofClerk),
  'exam-sitting.cancel': allow('取消考试场次', 'Cancel a sitting', ofClerk),
  'exam-attempt.read': allow('查看本人答卷', 'Read the own attempt', ofCandidate),
  'exam-attempt.start': allow('开始考试', 'Start an examination', ofCandidate),
  'exam-attempt.answer': allow('保存作答', 'Save answers', ofCandidate),
  'exam-attempt.hand-in': allow('交卷', 'Hand in', ofCandidate),
  'examination.read-own': allow('查看本人的考试和成绩', 'Read the own examinations and marks', { worker: [] }),
  'exam-panel.list': allow('查看考核和答辩列表', 'List skill examinations and interviews', offices),
  'exam-panel.read': allow('查看考核或答辩', 'Read a skill examination or interview', { ...body, ...bureau }),
  'exam-panel.plan': allow('安排考核或答辩', 'Plan a skill examination or interview', ofClerk),
  'exam-panel.move': allow('变更考核时间地点', 'Move a skill examination or interview', ofClerk),
  'exam-panel.cancel': allow('取消考核或答辩', 'Call a skill examination or interview off', ofClerk),
  'exam-panel.replace-examiners': allow('更换考评员', 'Replace examiners', ofClerk),
  'exam-panel.note-absence': allow('登记缺考', 'Note an absence', ofClerk),
  'exam-panel.decide-spread': allow('裁定分差', 'Decide on marks far apart', ofChair),
  'exam-marking.list': allow('查看本人评分表', 'List the own marking sheets', { examiner: [] }),
  'exam-marking.read': allow('查看评分材料', 'Read an own marking sheet', ofExaminer),
  'exam-marking.fill': allow('填写考核评分', 'Fill in a marking sheet', ofExaminer),
  'exam-marking.sign': allow('签署考核评分', 'Sign a marking sheet', ofExaminer),
  'exam-mark.list': allow('查看成绩列表', 'List marks', offices),
  'exam-mark.record-competition': allow('登记竞赛成绩', 'Record a competition result', ofClerk),
  'exam-mark.release': allow('发布成绩', 'Release marks', ofChair),
};
