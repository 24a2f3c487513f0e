import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addExamples } from '../request-options.ts';
import { addCheckCommands } from './checks.command.ts';
import type { DiffFlags } from './diff.ts';
import { addDirectoryCommand } from './directory/directory.command.ts';
import type { ListFlags } from './list.ts';
import type { ShowFlags } from './show.ts';

/** `guantong policy …`: what the packs say, and whether they are sound. */
export function addPolicyCommand(program: Command, context: Context): void {
  const { say } = context;
  const policy = program
    .command('policy')
    .description(
      say({ zh: '政策库：规则、文件、对比和检查', en: 'the policy library: rules, documents, comparison, checks' }),
    )
    .helpCommand(false);
  addList(policy, context);
  addShow(policy, context);
  addDiff(policy, context);
  addCheckCommands(policy, context);
  addDirectoryCommand(policy, context);
}

function addList(policy: Command, context: Context): void {
  const { say } = context;
  const command = policy
    .command('list')
    .description(
      say({
        zh: '列出规则包和文件；指定地区时列出该地区的规则',
        en: 'packs and documents; with a jurisdiction its rules',
      }),
    )
    .option('--jurisdiction <CN|CODE>', say(jurisdictionText))
    .option('--on <YYYY-MM-DD>', say({ zh: '只列这一天有效的规则', en: 'only the rules in force on this day' }))
    .option('--known-on <YYYY-MM-DD>', say(knownText))
    .option('--format <json|text>', say(formatText))
    .action(async (flags: ListFlags) => {
      const { runList } = await import('./list.ts');
      context.exit(await runList(flags, context));
    });
  addExamples(command, say, [
    ['guantong policy list', { zh: '有哪些地区和文件', en: 'jurisdictions and documents' }],
    [
      'guantong policy list --jurisdiction 440100 --on 2026-01-01',
      { zh: '广州某日有效的规则', en: 'the rules in force in Guangzhou on a day' },
    ],
  ]);
}

function addShow(policy: Command, context: Context): void {
  const { say } = context;
  const command = policy
    .command('show')
    .description(
      say({
        zh: '一条规则（条件、依据、沿革）或一份文件',
        en: 'one rule (conditions, sources, history) or one document',
      }),
    )
    .argument('<ID>', say({ zh: '规则或文件的标识', en: 'id of a rule or a document' }))
    .option('--jurisdiction <CN|CODE>', say(jurisdictionText))
    .option('--on <YYYY-MM-DD>', say({ zh: '只看这一天的形式', en: 'only the form of this day' }))
    .option('--known-on <YYYY-MM-DD>', say(knownText))
    .option('--format <json|text>', say(formatText))
    .action(async (id: string, flags: ShowFlags) => {
      const { runShow } = await import('./show.ts');
      context.exit(await runShow(id, flags, context));
    });
  addExamples(command, say, [
    [
      'guantong policy show cn-forward-assistant',
      { zh: '高级工申报助理级的规则', en: 'from senior worker to an assistant title' },
    ],
    [
      'guantong policy show cn-green-full-senior --jurisdiction 150000',
      { zh: '同一条规则在内蒙古的形式', en: 'the same rule as Inner Mongolia has it' },
    ],
  ]);
}

function addDiff(policy: Command, context: Context): void {
  const { say } = context;
  const command = policy
    .command('diff')
    .description(say({ zh: '对比两个地区或两个日期的规则', en: 'compare the rules of two jurisdictions or two days' }))
    .argument('<A>', say(sideText))
    .argument('<B>', say(sideText))
    .option('--all', say({ zh: '也列出相同的规则', en: 'also list the rules that are the same' }))
    .option('--format <json|text>', say(formatText))
    .action(async (left: string, right: string, flags: DiffFlags) => {
      const { runDiff } = await import('./diff.ts');
      context.exit(await runDiff({ left, right }, flags, context));
    });
  addExamples(command, say, [
    ['guantong policy diff CN 440100', { zh: '广州与全国有何不同（今天）', en: 'Guangzhou against the nation, today' }],
    [
      'guantong policy diff 440100@2025-12-01 440100@2026-01-01',
      { zh: '试点方案带来什么变化', en: 'what the pilot scheme changed' },
    ],
  ]);
}

const jurisdictionText = { zh: '适用地区：CN 或六位行政区划代码', en: 'CN or a six-digit region code' };
const knownText = { zh: '只看这一天及以前公布的政策', en: 'ignore policy published after this day' };
const formatText = {
  zh: '输出格式；终端上默认 text，否则 json',
  en: 'output; by default text on a terminal, else json',
};
const sideText = {
  zh: '地区、日期或 地区@日期；不写地区为 CN，不写日期为今天',
  en: 'a jurisdiction, a day, or JURISDICTION@DAY; by default CN and today',
};
