import { rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { PolicyLibrary } from '@guantong/engine';
import {
  createCorrectionWriter,
  createCsvLineSink,
  createPeopleJudge,
  createXlsxLineSink,
  judgeRoster,
  problemSentence,
  type RosterOutcome,
  type RosterProgress,
  writeTemplate,
} from '@guantong/server/roster';
import type { Context } from '../../context.ts';
import { CommandFailure, isSystemError, usageFailure } from '../../failure.ts';
import { fileFailure } from '../../input/open-input.ts';
import { type OverrideFlags, parseOverrides } from '../../input/overrides.ts';
import { chooseSimpleFormat } from '../../output/format.ts';
import { createProgress } from '../../output/progress.ts';
import { exitCodes } from '../answer-requests.ts';
import { loadLibrary } from '../load-library.ts';
import { todayInChina } from '../policy/policy-view.ts';
import { print } from '../policy/print.ts';
import { summaryLines } from './summary-text.ts';

export interface RosterFlags extends Omit<OverrideFlags, 'target'> {
  readonly out?: string;
  readonly corrections?: string;
  readonly template?: string;
  readonly format?: string;
}

/** `guantong roster`: a spreadsheet of people in, a spreadsheet of answers out. */
export async function runRoster(file: string | undefined, flags: RosterFlags, context: Context): Promise<number> {
  const today = todayInChina(new Date());
  if (flags.template !== undefined) return giveTemplate(flags.template, today, context);
  const format = chooseSimpleFormat(flags.format, context.isTerminal.stdout);
  const { asOf = today, ...settings } = parseOverrides(flags, context.language);
  const out = outputOf(file, flags);
  await checkPlaces(out, flags.corrections);
  const library = await loadLibrary();
  const progress = createProgress(context);
  const outcome = await run(
    { ...out, corrections: flags.corrections, settings: { ...settings, asOf }, library },
    context,
    progress.report,
  );
  progress.end();
  const { summary } = outcome;
  report(outcome, context);
  if (outcome.kind === 'failed' && summary.people + summary.faulty === 0) {
    // A result without anybody would only pretend that there is one.
    await rm(out.out, { force: true });
    return exitCodes.invalid;
  }
  await print(summary, format === 'text' ? summaryLines(summary, out.out, context) : undefined, context);
  if (context.interrupted.aborted) return exitCodes.interrupted;
  return outcome.kind === 'failed' || summary.faulty > 0 ? exitCodes.invalid : exitCodes.done;
}

interface Places {
  readonly file: string;
  readonly out: string;
}

interface RosterJob extends Places {
  readonly corrections: string | undefined;
  readonly settings: Omit<ReturnType<typeof parseOverrides>, 'asOf' | 'target'> & { readonly asOf: string };
  readonly library: PolicyLibrary;
}

type Report = ReturnType<typeof createProgress>['report'];

async function run(job: RosterJob, { interrupted }: Context, onProgress: Report): Promise<RosterOutcome> {
  const { file, out, corrections, settings, library } = job;
  const { size } = await stat(file);
  const sink = /\.csv$/i.test(out) ? createCsvLineSink(out) : await createXlsxLineSink(out);
  const { asOf, knownOn, cycleYear, jurisdiction } = settings;
  return judgeRoster({
    source: file,
    options: { asOf, knownOn, cycleYear, jurisdiction, directory: library.bundle.directory, signal: interrupted },
    sink,
    corrections: corrections === undefined ? undefined : createCorrectionWriter(corrections),
    judge: createPeopleJudge({ library, asOf, fileBytes: size }),
    onProgress: (progress) => onProgress({ done: progress.done, invalid: progress.faulty, share: shareOf(progress) }),
  });
}

function shareOf({ done, rowCount }: RosterProgress): number | null {
  return rowCount === null || rowCount < 2 ? null : Math.min(1, done / (rowCount - 1));
}

function report(outcome: RosterOutcome, { stderr, language, paintError }: Context): void {
  const problems = outcome.kind === 'failed' ? [outcome.problem] : outcome.notices;
  for (const problem of problems) {
    const sentence = `[${problem.code}] ${problemSentence(problem, language)}`;
    stderr.write(`${outcome.kind === 'failed' ? paintError.bad(sentence) : sentence}\n`);
  }
}

async function giveTemplate(path: string, today: string, { stdout, say }: Context): Promise<number> {
  if (!/\.xlsx$/i.test(path)) {
    throw usageFailure({
      zh: `--template 应为 .xlsx 文件，实际为“${path}”`,
      en: `--template: expected a file .xlsx, found “${path}”`,
    });
  }
  await checkFolder(path);
  await writeTemplate(path, Number(today.slice(0, 4)));
  stdout.write(`${say({ zh: `空白模板已写入 ${path}`, en: `the empty roster is in ${path}` })}\n`);
  return exitCodes.done;
}

function outputOf(file: string | undefined, { out }: RosterFlags): Places {
  if (file === undefined || out === undefined) {
    throw usageFailure({
      zh: '需要花名册文件和 --out，例如 guantong roster 花名册.xlsx --out 结果.xlsx；空白模板用 --template',
      en: 'expected a roster and --out, such as guantong roster people.xlsx --out result.xlsx; --template gives an empty one',
    });
  }
  if (!/\.(xlsx|csv)$/i.test(out)) {
    throw usageFailure({
      zh: `--out 应为 .xlsx 或 .csv 文件，实际为“${out}”`,
      en: `--out: expected a file .xlsx or .csv, found “${out}”`,
    });
  }
  return { file, out };
}

async function checkPlaces({ file, out }: Places, corrections: string | undefined): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw isSystemError(error) ? fileFailure(file, error) : error;
  });
  if (found.isDirectory()) throw fileFailure(file, Object.assign(new Error('a folder'), { code: 'EISDIR' }));
  const places = corrections === undefined ? [out] : [out, corrections];
  for (const place of places) await checkFolder(place);
  const paths = [file, ...places].map((place) => resolve(place));
  if (new Set(paths).size === paths.length) return;
  throw usageFailure({
    zh: '花名册、--out 和 --corrections 应为不同的文件',
    en: 'the roster, --out and --corrections: expected different files',
  });
}

async function checkFolder(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new CommandFailure('output-not-writable', {
    zh: `无法写入 ${path}：没有文件夹 ${folder}。请先建立它，或换一个位置。`,
    en: `cannot write ${path}: there is no folder ${folder}. Create it, or choose another place.`,
  });
}
