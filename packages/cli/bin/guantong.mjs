#!/usr/bin/env node
// Starts the built command line; without a build (or with GUANTONG_SOURCE=1) the TypeScript sources through tsx.
import { existsSync } from 'node:fs';
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `贯通需要 Node.js 20.19 或更高版本，当前为 ${process.version}。\n` +
      `Guantong needs Node.js 20.19 or later; this is ${process.version}.\n`,
  );
  process.exit(1);
}

// Node 22 and later keep compiled code between runs.
module.enableCompileCache?.();

const built = new URL('../dist/guantong.mjs', import.meta.url);
const fromSource = process.env.GUANTONG_SOURCE === '1' || !existsSync(built);
if (fromSource) await registerTypeScript();
const { main } = await import(fromSource ? new URL('../src/main.ts', import.meta.url).href : built.href);
process.exitCode = await main(process.argv.slice(2));

async function registerTypeScript() {
  try {
    const { register } = await import('tsx/esm/api');
    register();
  } catch {
    process.stderr.write(
      '命令行尚未构建，且未安装 tsx：请先运行 npm ci。\n' +
        'The command line is not built and tsx is not installed: run npm ci first.\n',
    );
    process.exit(1);
  }
}
