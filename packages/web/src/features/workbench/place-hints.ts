import type { Text } from '@guantong/engine';

/** What one does at an entry of the menu, by its key. */
export const placeHints: Readonly<Record<string, Text>> = {
  dossier: {
    zh: '证书、工作经历、年度考核等，申报时自动带出',
    en: 'Certificates, jobs, reviews: applications take them from here',
  },
  apply: {
    zh: '选择评价计划和等级，马上看到能不能报',
    en: 'Choose a cycle and a level; whether you may shows at once',
  },
  'own-examinations': { zh: '准考信息、参加考试、查成绩', en: 'Admission, the examination itself, marks' },
  wallet: { zh: '查看、下载您的证书', en: 'See and download your certificates' },
  people: { zh: '补充、核验职工档案，批量导入年度考核', en: 'Complete dossiers, import annual reviews' },
  cycles: { zh: '草拟、检查、发布评价计划', en: 'Draft, check and publish cycles' },
  groups: { zh: '分组、抽取和分派专家', en: 'Groups, their experts and sheets' },
  draws: { zh: '抽取专家，多方共同生成种子', en: 'Draw experts, with a seed of several parties' },
  sheets: { zh: '填写、签署评分表', en: 'Fill in and sign scoring sheets' },
  meetings: { zh: '签到、表决、会议记录', en: 'Attendance, ballots, minutes' },
  'exam-questions': { zh: '录入、导入试题', en: 'Enter and import questions' },
  'exam-papers': { zh: '按细目表组卷', en: 'Compose papers by blueprint' },
  'exam-sittings': { zh: '安排场次和考生', en: 'Arrange sittings and candidates' },
  'exam-panels': { zh: '安排考评小组', en: 'Arrange panels of examiners' },
  'exam-marks': { zh: '查看、发布成绩', en: 'See and release marks' },
  'exam-marking': { zh: '给考生逐项评分并签署', en: 'Mark candidates item by item, and sign' },
  committees: { zh: '组建、报备、核准评审委员会', en: 'Form, file and approve committees' },
  organisations: {
    zh: '查询单位、机构的登记、资质和评价范围',
    en: 'The register: rights of employers, scopes of bodies',
  },
  experts: { zh: '登记专家，关联账号', en: 'Register experts, link their accounts' },
  'own-expert': { zh: '核对资格，申报亲属和合作关系', en: 'Your qualifications; declare kin and collaborations' },
  certificates: { zh: '发证、更正、撤销、查询', en: 'Issue, correct, revoke, look up' },
  complaints: { zh: '受理、调查、答复', en: 'Take up, investigate, answer' },
  integrity: { zh: '失信记录和期限', en: 'Bans and until when' },
  accounts: { zh: '开设账号，授予和收回角色', en: 'Open accounts, grant and revoke roles' },
  audit: { zh: '谁在什么时候做了什么', en: 'Who did what, and when' },
  messages: { zh: '系统发给您的提醒', en: 'What the product told you' },
  account: { zh: '语言、密码、登录的设备', en: 'Language, password, devices' },
};
