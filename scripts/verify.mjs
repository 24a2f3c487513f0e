// Runs every check in order and closes with one line: "N passed, N failed". Names of checks may be given to run only those.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'guantong-verify-'));

const checks = [
  command('types', ['npm', 'run', '--silent', 'types']),
  command('lint', ['npm', 'run', '--silent', 'lint']),
  command('dead-code', ['npm', 'run', '--silent', 'dead-code']),
  command('build-cli', ['node', 'scripts/build.mjs', '--stale', 'cli']),
  command('packs', ['node', 'packages/cli/bin/guantong.mjs', 'policy', 'check']),
  command('pack-cases', ['node', 'packages/cli/bin/guantong.mjs', 'policy', 'test']),
  command('pack-mutations', ['node', 'packages/cli/bin/guantong.mjs', 'policy', 'mutate']),
  tests('unit'),
  tests('integration'),
  command('build', ['npm', 'run', '--silent', 'build']),
  tests('browser'),
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `expected names of checks (${checks.map((check) => check.name).join(', ')}), found: ${unknown.join(', ')}`,
  );
  process.exit(2);
}

const results = checks.filter((check) => wanted.length === 0 || wanted.includes(check.name)).map(runCheck);
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${passed} passed, ${failed} failed, ${seconds} s`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);

function runCheck(check) {
  console.log(`\n── ${check.name}`);
  const start = Date.now();
  const counts = check.run();
  return { name: check.name, ...counts, seconds: Math.round((Date.now() - start) / 1000) };
}

/** A command that passes or fails as a whole. */
function command(name, [program, ...args]) {
  return {
    name,
    run() {
      const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** A project of vitest.config.ts; its tests are counted one by one. */
function tests(project) {
  return {
    name: project,
    run() {
      const report = join(scratch, `${project}.json`);
      const args = [
        'vitest',
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const { status } = spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
      const counted = countTests(report);
      // A run that fails without a failed test (a file that cannot be loaded) is a failure all the same.
      return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
    },
  };
}

function countTests(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
