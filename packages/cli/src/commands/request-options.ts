import type { Text } from '@guantong/engine';
import type { Command } from 'commander';
import type { Say } from '../language/language.ts';

/** The options every command has that reads requests. */
export function addRequestOptions(command: Command, say: Say): Command {
  return command
    .argument('<FILE|->', say(fileText))
    .option('--as-of <YYYY-MM-DD>', say({ zh: '判断基准日', en: 'the day to judge' }))
    .option(
      '--known-on <YYYY-MM-DD>',
      say({ zh: '只看这一天及以前公布的政策', en: 'ignore policy published after this day' }),
    )
    .option(
      '--jurisdiction <CN|CODE>',
      say({ zh: '适用地区：CN 或六位行政区划代码', en: 'CN or a six-digit region code' }),
    )
    .option('--cycle-year <YYYY>', say({ zh: '评审年度', en: 'evaluation year' }))
    .option('--target <TARGET>', say(targetText))
    .option('--format <json|ndjson|text>', say(formatText));
}

/** Examples below the options of a command. */
export function addExamples(command: Command, say: Say, examples: readonly (readonly [string, Text])[]): Command {
  const lines = examples.flatMap(([line, text]) => [`  # ${say(text)}`, `  ${line}`]);
  return command.addHelpText('after', `\n${say({ zh: '示例：', en: 'Examples:' })}\n${lines.join('\n')}`);
}

const fileText: Text = {
  zh: '一份请求（JSON）或多份（NDJSON，每行一份）；- 为标准输入',
  en: 'one request (JSON) or many (NDJSON, one per line); - is standard input',
};
const targetText: Text = {
  zh: '申报目标：title:engineering:intermediate[:专业] | skill-level:6-31-01-03:technician | professional-qualification:economics[:junior]',
  en: 'the target: title:engineering:intermediate[:SPECIALTY] | skill-level:6-31-01-03:technician | professional-qualification:economics[:junior]',
};
const formatText: Text = {
  zh: '输出格式；终端上默认 text，否则单份请求为 json，多份为 ndjson',
  en: 'output; by default text on a terminal, else json for one request and ndjson for many',
};
