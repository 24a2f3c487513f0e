import type { CalendarProblem } from '../calendar/calendar.ts';
import { timeInShanghai } from '../calendar/day-in-shanghai.ts';
import type { Text } from '../text.ts';
import type { LogRefusal } from './log-refusal.ts';

/** What was expected, what was found and what to do next, in both languages. */
export interface ProblemWords {
  readonly expected: Text;
  readonly found: Text;
  readonly next: Text;
}

/** What the states, actions and roles of a table are called, and the thing whose log it is. */
export interface LogNames<State extends string, Action extends string, Role extends string> {
  readonly thing: Text;
  readonly states: Readonly<Record<State, Text>>;
  readonly actions: Readonly<Record<Action, Text>>;
  readonly roles: Readonly<Record<Role, Text>>;
}

/** The words of the refusals that every table has. */
export function logRefusalWords<State extends string, Action extends string, Role extends string>(
  refusal: LogRefusal<State, Action, Role>,
  { thing, states, actions, roles }: LogNames<State, Action, Role>,
): ProblemWords {
  switch (refusal.kind) {
    case 'malformed-instant':
      return words(
        ['带时区的 ISO 8601 时间', 'an ISO 8601 instant with its offset'],
        [`“${refusal.found}”`, `"${refusal.found}"`],
        ['改正操作时间', 'correct the instant of the action'],
      );
    case 'earlier-than-last-action':
      return words(
        [
          `不早于上一操作的时间 ${timeInShanghai(refusal.lastAt)}`,
          `not earlier than the last action, ${timeInShanghai(refusal.lastAt)} in China`,
        ],
        [timeInShanghai(refusal.found), timeInShanghai(refusal.found)],
        ['校准时钟后重试', 'set the clock right and try again'],
      );
    case 'wrong-role': {
      const expected = refusal.expectedRoles.map((role) => roles[role]);
      const [zh, en] = [expected.map((role) => role.zh).join('或'), expected.map((role) => role.en).join(' or ')];
      const found = roles[refusal.found];
      return words([`${zh}办理`, `done as: ${en}`], [found.zh, found.en], [`请${zh}办理`, `ask the ${en} to do it`]);
    }
    case 'not-in-this-state': {
      const action = actions[refusal.action];
      const possible = refusal.possibleIn.map((state) => states[state]);
      const found = states[refusal.found];
      return words(
        [
          `${action.zh}仅可在：${possible.map((state) => state.zh).join('、')}`,
          `"${action.en}" is possible in: ${possible.map((state) => state.en).join(', ')}`,
        ],
        [`当前状态：${found.zh}`, `the ${thing.en} is in: ${found.en}`],
        [`查看${thing.zh}当前可办事项`, `see what is possible on this ${thing.en} now`],
      );
    }
    case 'payload':
      return words(
        [`${refusal.field}：${refusal.expectation.zh}`, `${refusal.field}: ${refusal.expectation.en}`],
        [refusal.found, refusal.found],
        ['改正该项后重试', 'correct this field and try again'],
      );
  }
}

/** The words of a window that cannot be counted. */
export function calendarProblemWords(problem: CalendarProblem): ProblemWords {
  switch (problem.kind) {
    case 'calendar-year-unknown':
      return words(
        ['国务院办公厅已公布放假安排的年份', 'years whose holidays the State Council has published'],
        [`${problem.year} 年`, `the year ${problem.year}`],
        ['待该年安排公布并更新日历后办理', 'wait until that year is published and the calendar is updated'],
      );
    case 'not-a-day':
      return words(
        ['存在的日期', 'an existing day'],
        [`“${problem.found}”`, `"${problem.found}"`],
        ['改正日期', 'correct the day'],
      );
    case 'working-days-out-of-range':
      return words(
        ['1 至 250 的整数个工作日', 'a whole number of working days from 1 to 250'],
        [String(problem.found), String(problem.found)],
        ['改正工作日数', 'correct the number of working days'],
      );
  }
}

export type Pair = readonly [zh: string, en: string];

export function words(expected: Pair, found: Pair, next: Pair): ProblemWords {
  return { expected: text(expected), found: text(found), next: text(next) };
}

/** What was found, as a list. */
export function listed(zh: string, en: string, items: readonly string[]): Pair {
  return [`${zh}：${items.join('、')}`, `${en}: ${items.join(', ')}`];
}

/** The same as how many, where what is counted has no name a reader knows. */
export function counted(zh: string, en: string, items: readonly string[]): Pair {
  return [`${zh} ${items.length} 件`, `${en}: ${items.length}`];
}

function text([zh, en]: Pair): Text {
  return { zh, en };
}
