import type { ExamStation } from '@guantong/contracts';

/** What an electrician does for 技师, of 100 points. */
export const skillStations: readonly ExamStation[] = [
  {
    id: 'wiring',
    name: '工位一：电动机控制电路安装',
    items: [
      { id: 'draw', name: '按要求绘制电气原理图', maximum: 15 },
      { id: 'wire', name: '元件布置与接线工艺', maximum: 20 },
      { id: 'run', name: '通电试运行', maximum: 15 },
    ],
  },
  {
    id: 'repair',
    name: '工位二：PLC 与变频器系统排故',
    items: [
      { id: 'find', name: '判断并排除三处故障', maximum: 25 },
      { id: 'explain', name: '说明故障现象、原因和依据', maximum: 10 },
    ],
  },
  {
    id: 'safety',
    name: '安全文明生产',
    items: [{ id: 'safe', name: '停电、验电、防护用具和现场整理', maximum: 15 }],
  },
];

/** What an applicant for 工程师 is asked, of 100 points. */
export const interviewStations: readonly ExamStation[] = [
  {
    id: 'report',
    name: '业绩陈述',
    items: [
      { id: 'work', name: '陈述一项代表性技术改造：问题、做法、效果', maximum: 40 },
      { id: 'own', name: '说明本人在其中的作用', maximum: 20 },
    ],
  },
  {
    id: 'questions',
    name: '现场答辩',
    items: [
      { id: 'fault', name: '低压配电系统频繁跳闸，如何分步查找原因', maximum: 25 },
      { id: 'teach', name: '怎样带徒传授这类检修', maximum: 15 },
    ],
  },
];
