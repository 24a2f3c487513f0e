import { Command } from 'commander';
import { addAssessCommand } from './commands/assess/assess.command.ts';
import { addAuditCommand } from './commands/audit/audit.command.ts';
import { addPlanCommand } from './commands/plan/plan.command.ts';
import { addPolicyCommand } from './commands/policy/policy.command.ts';
import { addReachCommand } from './commands/reach/reach.command.ts';
import { addRosterCommand } from './commands/roster/roster.command.ts';
import { addSchemaCommand } from './commands/schema/schema.command.ts';
import { addServeCommand } from './commands/serve/serve.command.ts';
import { addVerifyCommand } from './commands/verify/verify.command.ts';
import type { Context } from './context.ts';
import { displayWidth } from './terminal/display-width.ts';
import { productVersion } from './version.ts';

/** The commands with their options and help in the language of the context. Commands load their code when they run. */
export function createProgram(context: Context): Command {
  const { say, stdout, width } = context;
  const program = new Command('guantong')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      // Errors of the arguments are reported by main, in one place and one form.
      writeErr: () => undefined,
      getOutHelpWidth: () => (Number.isFinite(width) ? width : 100),
    })
    .configureHelp({
      displayWidth,
      showGlobalOptions: true,
      styleTitle: (title) => say(titles[title] ?? { zh: title, en: title }),
    })
    .description(say(about))
    .option('--lang <zh|en>', say({ zh: '界面语言：zh 或 en', en: 'language: zh or en' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
    .version(productVersion, '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
    .helpCommand(false);
  for (const add of commands) {
    add(program, context);
  }
  return program;
}

const commands = [
  addAssessCommand,
  addPlanCommand,
  addReachCommand,
  addRosterCommand,
  addPolicyCommand,
  addSchemaCommand,
  addAuditCommand,
  addVerifyCommand,
  addServeCommand,
];

const about = {
  zh: '贯通：职业技能等级与职称（专业技术职务）之间能申报什么、为什么、从哪天起、依据哪一条。',
  en: 'Guantong: what may be applied for between skill levels and professional titles, why, from which day, by which clause.',
};

const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Global options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};
