import { readFileSync } from 'node:fs';
import { assess, createPolicyLibrary, decideRoutes, explainRoutes, readFacts } from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { createRosterAssessor, readRoster } from '@guantong/server/roster';
import { WorkbookWriter } from '../packages/server/src/modules/rosters/format/workbook-writer.ts';
import { openRosterTables } from '../packages/server/src/modules/rosters/reading/open-tables.ts';
import { personLines } from '../packages/server/src/modules/rosters/results/person-lines.ts';
import { createTargetNames, toPersonResult } from '../packages/server/src/modules/rosters/results/person-result.ts';
import { createSummaryCounter } from '../packages/server/src/modules/rosters/results/roster-summary.ts';
import { defaultRosterLimits } from '../packages/server/src/modules/rosters/roster-limits.ts';

const bundle = await loadPolicyBundle();
const library = createPolicyLibrary(bundle);
const options = { asOf: '2026-06-30', directory: bundle.directory };
const bytes = readFileSync(process.argv[2]!);
const rows: any[] = [];
for await (const e of readRoster(bytes, options))
  if (e.kind === 'person') {
    rows.push(e);
    if (rows.length >= 4000) break;
  }
const open = createRosterAssessor(library, 'open'),
  best = createRosterAssessor(library, 'best'),
  none = createRosterAssessor(library, 'none');
const names = createTargetNames(library.directory.nameOf);
const assessed = rows.map((r) => open(r.request));
const results = rows.map((r, i) => toPersonResult(r, assessed[i]!, names));
const lines = results.map((r) => personLines(r, library.directory.nameOf));
const counter = createSummaryCounter('2026-06-30');
const book = new WorkbookWriter();
await book.openSheet({ name: 'x', header: [], widths: [], filter: false });
const texts = rows.map((r) => JSON.stringify(r));
const ltexts = lines.map((r) => JSON.stringify(r));
const jobs: Record<string, (i: number) => unknown> = {
  readFacts: (i) => readFacts(rows[i].request),
  decideRoutes: (i) => decideRoutes(library, rows[i].request),
  none: (i) => none(rows[i].request),
  best: (i) => best(rows[i].request),
  open: (i) => open(rows[i].request),
  full: (i) => assess(library, rows[i].request),
  toPersonResult: (i) => toPersonResult(rows[i], assessed[i]!, names),
  count: (i) => counter.add(results[i]!),
  lines: (i) => personLines(results[i]!, library.directory.nameOf),
  write: (i) => {
    book.addRow('x', lines[i]!.person);
    for (const t of lines[i]!.targets) book.addRow('x', t);
  },
  'json row out': (i) => JSON.stringify(rows[i]),
  'json row in': (i) => JSON.parse(texts[i]!),
  'json lines out': (i) => JSON.stringify(lines[i]),
  'json lines in': (i) => JSON.parse(ltexts[i]!),
};
const S = 200,
  least: Record<string, number[]> = {};
for (let round = 0; round < 6; round++)
  for (let at = 0; at < rows.length; at += S)
    for (const [n, f] of Object.entries(jobs)) {
      const t = performance.now();
      for (let i = at; i < at + S; i++) f(i);
      const d = performance.now() - t;
      const l = (least[n] ??= []);
      l[at / S] = Math.min(l[at / S] ?? 1e9, d);
    }
for (const [n, l] of Object.entries(least))
  console.log(n.padEnd(18), ((l.reduce((a, b) => a + b, 0) / rows.length) * 1000).toFixed(1), 'us/person');
let tb = 1e9,
  tr = 1e9,
  n = 0;
for (let r = 0; r < 5; r++) {
  let t = performance.now();
  const tab = await openRosterTables(bytes, defaultRosterLimits);
  n = 0;
  for await (const _ of tab.people.rows()) n++;
  tb = Math.min(tb, performance.now() - t);
  t = performance.now();
  for await (const _ of readRoster(bytes, options));
  tr = Math.min(tr, performance.now() - t);
}
console.log(
  'tables',
  ((tb / n) * 1000).toFixed(1),
  'read',
  ((tr / n) * 1000).toFixed(1),
  'us/row',
  'targets/person',
  lines.reduce((a, l) => a + l.targets.length, 0) / lines.length,
  'bytes row',
  texts[0]!.length,
  'lines',
  ltexts[0]!.length,
);
await book.close();
