// npm start: builds what is missing or older than its sources, then serves pages and interface. PORT and HOST choose where.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStale } from './build/freshness.mjs';
import { root, targets } from './build/targets.mjs';

const names = { server: '服务 · server', web: '网页 · pages' };
const stale = Object.keys(names).filter((name) => existsSync(targets[name].entry) && isStale(targets[name]));
if (stale.length > 0) {
  console.log(`正在构建 · building: ${stale.map((name) => names[name]).join(', ')}`);
  // Each in a process of its own: side by side, and nothing of the builder stays in the server.
  await Promise.all(stale.map(build));
}
if (!existsSync(targets.server.output)) {
  console.error('服务器尚未构建，请先运行 npm ci · the server is not built: run npm ci first');
  process.exit(1);
}
// Tried out of the box: with its own keys and, where there are some, made-up people. Production is said so.
process.env.GUANTONG_MODE ||= 'development';
await import(pathToFileURL(targets.server.output).href);

async function build(name) {
  const child = spawn(process.execPath, [join(root, 'scripts/build.mjs'), name], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status === 0) return;
  console.error(`构建失败 · the build failed: ${names[name]}`);
  process.exit(1);
}
