import { assess, createPolicyLibrary, decideRoutes } from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { assessRoster, createRosterAssessor, createXlsxSink, readRoster } from '@guantong/server/roster';
import { openRosterTables } from '../packages/server/src/modules/rosters/reading/open-tables.ts';
import { defaultRosterLimits } from '../packages/server/src/modules/rosters/roster-limits.ts';

const file = process.argv[2]!;
const mode = process.argv[3]!;
const bundle = await loadPolicyBundle();
const library = createPolicyLibrary(bundle);
const options = { asOf: '2026-06-30', directory: bundle.directory };
const cpu0 = process.cpuUsage();
const t0 = performance.now();
let n = 0;
const rows: any[] = [];
if (mode === 'tables') {
  const t = await openRosterTables(file, defaultRosterLimits);
  console.log('inspect', performance.now() - t0);
  for await (const r of t.people.rows()) n++;
} else if (mode === 'read') {
  for await (const e of readRoster(file, options)) n++;
} else if (mode === 'decide') {
  for await (const e of readRoster(file, options))
    if (e.kind === 'person') n += decideRoutes(library, e.request).length;
} else {
  const assessRow = mode === 'full' ? (r: any) => assess(library, r) : createRosterAssessor(library, mode as any);
  const nullSink = {
    person: () => undefined,
    faulty: () => undefined,
    problem: () => undefined,
    finish: async () => {},
    close: async () => {},
  };
  const sink = process.argv[4] ? await createXlsxSink(process.argv[4], library.directory.nameOf) : nullSink;
  const o = await assessRoster({ source: file, options, sink, assessRow });
  n = o.summary.people;
}
const c = process.cpuUsage(cpu0);
console.log(
  mode,
  n,
  'wall',
  Math.round(performance.now() - t0),
  'cpu',
  Math.round((c.user + c.system) / 1000),
  'rss',
  Math.round(process.resourceUsage().maxRSS / 1024),
);
