import type { WaitingPlace } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** What waits at an entry of the menu, with how many. */
export const waitingWords: Readonly<Record<WaitingPlace, (count: string) => Text>> = {
  'own-examinations': (count) => ({ zh: `现在可参加 ${count} 场`, en: `${count} to sit now` }),
  'exam-marking': (count) => ({ zh: `待评 ${count} 份`, en: `${count} to mark` }),
  sheets: (count) => ({ zh: `待评 ${count} 份`, en: `${count} to score` }),
  meetings: (count) => ({ zh: `正在投票 ${count} 场`, en: `${count} voting now` }),
  draws: (count) => ({ zh: `进行中 ${count} 次`, en: `${count} going on` }),
  'exam-marks': (count) => ({ zh: `待发布 ${count} 项`, en: `${count} to release` }),
  committees: (count) => ({ zh: `待核准 ${count} 个`, en: `${count} to approve` }),
  complaints: (count) => ({ zh: `待转办 ${count} 件`, en: `${count} to dispatch` }),
};
