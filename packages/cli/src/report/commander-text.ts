import type { Text } from '@guantong/engine';
import type { CommanderError } from 'commander';

/** What commander found wrong with the arguments, in both languages; it names the argument in quotes itself. */
export function commanderText({ code, message }: CommanderError): Text {
  const en = message.replace(/^error: /, '');
  const [named = ''] = en.match(/'[^']*'/) ?? [];
  const hint = en.match(/\(Did you mean ([^)]*)\?\)/)?.[1];
  const suggestion = hint === undefined ? '' : `（是否想写 ${hint}？）`;
  switch (code) {
    case 'commander.unknownOption':
      return { zh: `没有选项 ${named}${suggestion}`, en };
    case 'commander.unknownCommand':
      return { zh: `没有命令 ${named}${suggestion}`, en };
    case 'commander.missingArgument':
      return { zh: `缺少参数 ${named}`, en };
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${named} 后面缺少值`, en };
    case 'commander.missingMandatoryOptionValue':
      return { zh: `必须给出选项 ${named}`, en };
    case 'commander.excessArguments':
      return { zh: '参数过多', en };
    case 'commander.help':
      return { zh: '请在后面写出子命令', en: 'name a subcommand' };
    default:
      return { zh: en, en };
  }
}
