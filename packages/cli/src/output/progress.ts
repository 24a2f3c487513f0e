import type { Context } from '../context.ts';

export interface Counts {
  readonly done: number;
  readonly invalid: number;
  /** 0 to 1; null where the end is not known. */
  readonly share: number | null;
}

export interface Progress {
  report(counts: Counts): void;
  /** Takes the line away. */
  end(): void;
}

const interval = 200;

/**
 * One line on standard error that is rewritten five times a second. Only where a person sees it and it does not get
 * into the answers: standard error is a terminal and standard output is not.
 */
export function createProgress({ stderr, isTerminal, say }: Context): Progress {
  if (!isTerminal.stderr || isTerminal.stdout) return { report: () => undefined, end: () => undefined };
  const start = performance.now();
  let [shownAt, shown] = [start, false];
  return {
    report(counts) {
      const now = performance.now();
      if (now - shownAt < interval) return;
      [shownAt, shown] = [now, true];
      stderr.write(`\r\x1b[2K${say(progressLine(counts, (now - start) / 1000))}`);
    },
    end() {
      if (shown) stderr.write('\r\x1b[2K');
    },
  };
}

function progressLine({ done, invalid, share }: Counts, seconds: number) {
  const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
  const percent = share === null ? '' : `${Math.floor(share * 100)}% · `;
  const rate = number(done / seconds);
  return {
    zh: `${percent}已处理 ${number(done)} 份${invalid === 0 ? '' : `，其中 ${number(invalid)} 份有误`} · 每秒 ${rate} 份`,
    en: `${percent}${number(done)} done${invalid === 0 ? '' : `, ${number(invalid)} invalid`} · ${rate} per second`,
  };
}
