import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BallotFile,
  blindSign,
  canonicalJson,
  closeRound,
  commitmentHash,
  createRoundKey,
  type DrawFile,
  drawParties,
  fillBallot,
  finaliseToken,
  fixExclusions,
  fixPool,
  prepareToken,
  runDraw,
} from '@guantong/proofs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './support/build-cli.ts';
import { runGuantong } from './support/run-guantong.ts';

let folder = '';
let draw: DrawFile;
let ballot: BallotFile;

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'guantong-verify-'));
  draw = drawOfThree();
  ballot = await roundOfOne();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function drawOfThree(): DrawFile {
  const drawId = '0198c5a2-9d00-7a40-8b6d-1f2e3d4c5b6a';
  const demand = {
    seats: 1,
    skilledSeats: 0,
    substitutes: 1,
    leastLevel: null,
    skilledBelowLevel: 'eligible',
  } as const;
  const experts = ['expert-1', 'expert-2', 'expert-3'].map((id) => ({ id, groups: [], level: null }));
  const pool = fixPool({ drawId, demand, fixedAt: '2026-03-02T01:00:00.000Z', experts });
  const exclusions = fixExclusions({ drawId, poolHash: pool.hash, fixedAt: '2026-03-02T01:00:00.000Z', list: [] });
  const reveals = drawParties.map((party) => ({
    party,
    at: '2026-03-02T03:00:00.000Z',
    secret: createHash('sha256').update(party).digest('hex'),
  }));
  const commitments = reveals.map(({ party, secret }) => ({
    party,
    at: '2026-03-02T02:00:00.000Z',
    hash: commitmentHash({ drawId, poolHash: pool.hash, exclusionsHash: exclusions.hash }, { party, secret }),
  }));
  const answer = runDraw({ drawId, demand, pool, exclusions, commitments, reveals });
  if (!answer.ok) throw new Error('the sample is a draw');
  return answer.file;
}

async function roundOfOne(): Promise<BallotFile> {
  const { publicKey, privateKey } = await createRoundKey();
  const round = {
    roundId: '0198c5a2-ba11-7a40-8b6d-1f2e3d4c5b6a',
    openedAt: '2026-04-10T02:00:00.000Z',
    items: ['case-31'],
    committee: { size: 1, present: 1, recused: 0, chairPresent: true },
    recusedMembers: 'in-base',
    publicKey,
  } as const;
  const { pending, blinded } = await prepareToken(round);
  const signed = await blindSign(privateKey, blinded);
  if (!signed.ok) throw new Error('the token is signed');
  const token = await finaliseToken(round, pending, signed.blindSignature);
  const ballots = [await fillBallot(round, token, { 'case-31': 'yes' })];
  const closed = await closeRound({ round, closedAt: '2026-04-10T03:00:00.000Z', tokensIssued: 1, ballots });
  if (!closed.ok) throw new Error('the sample closes');
  return closed.file;
}

async function fileWith(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : `${canonicalJson(content)}\n`);
  return path;
}

describe('a sound file: every check, what the file says, exit code 0', () => {
  test('draw', async () => {
    const file = await fileWith('draw.json', draw);
    const chinese = await runGuantong(['verify', 'draw', file, '--lang', 'zh']);
    expect(chinese).toMatchObject({ code: 0, stderr: '' });
    expect(chinese.stdout).toMatch(/✔ 相符 +三方揭示与承诺相符\n/);
    expect(chinese.stdout).toContain(draw.pool.hash);
    expect(chinese.stdout).toMatch(new RegExp(`1 +不限 +${draw.seats[0]?.id}\n`));
    expect(chinese.stdout).toContain('✔ 完好 · 11 项检查全部相符');
  });

  test('ballot, from standard input', async () => {
    const { code, stdout } = await runGuantong(['verify', 'ballot', '-'], { input: canonicalJson(ballot) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/case-31 +1 +0 +0 +carried\n/);
    expect(stdout).toContain('✔ sound · all 12 checks hold');
  });

  test('as data', async () => {
    const file = await fileWith('draw.json', draw);
    const { code, stdout } = await runGuantong(['verify', 'draw', file, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      format: 'guantong-draw/1',
      checks: expect.arrayContaining([
        { check: 'seed', name: { zh: expect.any(String), en: expect.any(String) }, outcome: 'holds', problems: [] },
      ]),
      facts: { hash: draw.hash, seats: [{ id: draw.seats[0]?.id, kind: 'any' }] },
    });
  });
});

describe('a broken file: exit code 1, each break with its place, what was expected and found', () => {
  test('a draw with another expert on the seat', async () => {
    const file = await fileWith('seat.json', {
      ...draw,
      seats: draw.substitutes.map((each) => ({ ...each, kind: 'any' })),
    });
    const { code, stdout } = await runGuantong(['verify', 'draw', file, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(stdout).toContain('✘ 席位与候补依次产生\n    位置 /seats/0\n');
    expect(stdout).toContain(`应为 ${draw.seats[0]?.id} any\n    实际 ${draw.substitutes[0]?.id} any\n`);
    expect(stdout).toContain('✘ 2 项不符，0 项未检查 · 请向发布单位索取原文件');
  });

  test('a ballot with a field too many: the rest is not checked', async () => {
    const file = await fileWith('more.json', { ...ballot, round: { ...ballot.round, voters: ['a'] } });
    const { code, stdout } = await runGuantong(['verify', 'ballot', file]);
    expect(code).toBe(1);
    expect(stdout).toContain('where    /round/voters\n    expected no such field\n    found    a list of 1\n');
    expect(stdout).toMatch(/– not checked +The counts are those of the ballots\n/);
    expect(stdout).toContain('✘ 1 broken, 10 not checked · ask whoever published it');
  });

  test('a file that was laid out anew', async () => {
    const file = await fileWith('pretty.json', JSON.stringify(draw, null, 2));
    const { code, stdout } = await runGuantong(['verify', 'draw', file, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).checks.filter((each: { outcome: string }) => each.outcome !== 'holds')).toMatchObject([
      { check: 'text', outcome: 'broken', problems: [{ pointer: '' }] },
    ]);
  });
});

describe('what is no such file: exit code 2, with place, expected, found and remedy', () => {
  test.each([
    [
      'another proof',
      'ballot',
      () => canonicalJson(draw),
      'is no ballot (guantong-ballot/1): /format expected guantong-ballot/1, found "guantong-draw/1".',
    ],
    ['no JSON', 'draw', () => 'PK', 'expected a line of canonical JSON (RFC 8785), found text that is not JSON'],
    ['nothing', 'draw', () => '', 'found an empty line'],
    ['a list', 'draw', () => '[]', 'expected a JSON object, found a list of 0'],
  ])('%s', async (name, kind, content, reason) => {
    const file = await fileWith(`${name}.json`, content());
    const { code, stdout, stderr } = await runGuantong(['verify', kind, file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Name the file as it was exported');
  });

  test('a file that is not there, a format that does not exist', async () => {
    expect(await runGuantong(['verify', 'draw', join(folder, 'none')])).toMatchObject({ code: 2 });
    const file = await fileWith('draw.json', draw);
    expect(await runGuantong(['verify', 'draw', file, '--format', 'xml'])).toMatchObject({ code: 2 });
  });
});

test('help in both languages, with examples', async () => {
  const chinese = await runGuantong(['verify', 'ballot', '--help', '--lang', 'zh']);
  expect(chinese.stdout).toContain('重新计票');
  expect(chinese.stdout).toContain('guantong verify ballot ballot.json');
  const english = await runGuantong(['verify', 'draw', '--help']);
  expect(english.stdout).toContain('exit code 0 sound, 1 broken, 2 unreadable');
});
