import type {
  AwardCode,
  CompetitionEvent,
  CompetitionGroup,
  CompetitionMedal,
  CompetitionPrize,
  EmployerKind,
  EmployerOwnership,
  EmployerRight,
  ReviewResult,
} from '@guantong/engine';
import { createWords } from './words.ts';

export const employerKindWords = createWords<EmployerKind>(
  { enterprise: '企业', 'public-institution': '事业单位', other: '其他' },
  { enterprise: ['公司'], 'public-institution': ['事业'], other: ['机关', '社会组织', '其它'] },
);

export const ownershipWords = createWords<EmployerOwnership>(
  {
    municipal: '市属',
    district: '区属',
    central: '央属',
    provincial: '省属',
    private: '民营',
    foreign: '外资',
    other: '其他',
  },
  {
    municipal: ['市属国有', '市国企'],
    district: ['区属国有', '区国企', '县属'],
    central: ['央企', '中央', '中央企业', '部属'],
    provincial: ['省国企', '省属国有', '自治区属'],
    private: ['私营', '民企', '民营企业'],
    foreign: ['外商独资', '中外合资', '港澳台资', '外商投资'],
    other: ['其它'],
  },
);

export const employerRightWords = createWords<EmployerRight>({
  'pilot-enterprise': '贯通试点企业',
  'title-self-review': '职称自主评审',
  'skill-level-recognition': '技能等级自主认定',
  'special-technician-appointment': '特级技师评聘',
});

export const reviewWords = createWords<ReviewResult>(
  {
    excellent: '优秀',
    competent: '合格',
    'basically-competent': '基本合格',
    incompetent: '不合格',
    ungraded: '不定等次',
  },
  {
    competent: ['称职'],
    'basically-competent': ['基本称职'],
    incompetent: ['不称职'],
    ungraded: ['未定等次', '未定级', '不确定等次'],
  },
);

export const awardWords = createWords<AwardCode>(
  {
    'china-skill-grand-award': '中华技能大奖',
    'national-technical-expert': '全国技术能手',
    'state-council-allowance': '国务院政府特殊津贴',
    'provincial-allowance': '省级政府特殊津贴',
    'national-studio-leader': '国家级技能大师工作室带头人',
    'provincial-studio-leader': '省级技能大师工作室带头人',
    'provincial-shortage-talent': '省级高精尖缺高技能人才',
    'provincial-technical-expert': '省级技术能手',
    'provincial-outstanding-technician': '自治区技师高级技师突出贡献奖',
  },
  {
    'state-council-allowance': ['国务院特殊津贴', '国务院津贴', '享受国务院政府特殊津贴'],
    'provincial-allowance': ['省政府特殊津贴', '自治区政府特殊津贴'],
    'national-studio-leader': ['国家级技能大师', '国家技能大师工作室带头人'],
    'provincial-studio-leader': ['自治区级技能大师工作室带头人', '省技能大师工作室带头人'],
    'provincial-shortage-talent': ['省级政府认定高精尖缺高技能人才', '高精尖缺高技能人才'],
    'provincial-technical-expert': ['全区技术能手', '省技术能手', '自治区技术能手'],
    'provincial-outstanding-technician': ['技师高级技师突出贡献奖', '技师、高级技师突出贡献奖'],
  },
);

export const eventWords = createWords<CompetitionEvent>(
  {
    worldskills: '世界技能大赛',
    'china-skills': '全国技能大赛',
    'national-class-1': '国家级一类',
    'national-class-2': '国家级二类',
    'provincial-class-1': '省级一类',
    'provincial-class-2': '省级二类',
    municipal: '市级',
    enterprise: '企业级',
  },
  {
    worldskills: ['世赛'],
    'china-skills': ['中华人民共和国职业技能大赛', '全国职业技能大赛', '国赛'],
    'national-class-1': ['国家级一类大赛', '国家级一类竞赛'],
    'national-class-2': ['国家级二类大赛', '国家级二类竞赛'],
    'provincial-class-1': ['省级一类大赛', '省级一类竞赛', '自治区级一类'],
    'provincial-class-2': ['省级二类大赛', '省级二类竞赛', '自治区级二类'],
    municipal: ['市级竞赛', '地市级'],
    enterprise: ['企业', '公司级'],
  },
);

export const medalWords = createWords<CompetitionMedal>(
  { gold: '金牌', silver: '银牌', bronze: '铜牌', excellence: '优胜奖' },
  { gold: ['金奖'], silver: ['银奖'], bronze: ['铜奖'], excellence: ['优胜'] },
);

export const prizeWords = createWords<CompetitionPrize>(
  { first: '一等奖', second: '二等奖', third: '三等奖' },
  { first: ['一等'], second: ['二等'], third: ['三等'] },
);

export const groupWords = createWords<CompetitionGroup>(
  { employee: '职工组', student: '学生组', teacher: '教师组' },
  { employee: ['职工'], student: ['学生'], teacher: ['教师'] },
);

export const yesNoWords = createWords<'yes' | 'no'>(
  { yes: '是', no: '否' },
  { yes: ['y', 'true', '1', '√', '对', '在一线'], no: ['n', 'false', '0', '×', 'x', '不是'] },
);
