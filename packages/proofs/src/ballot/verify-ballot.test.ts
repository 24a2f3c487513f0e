import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfRecord } from '../audit/audit-entry.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { castBallot, type OpenRound, openRound } from '../testing/ballots.ts';
import { tamperings } from '../testing/tampered.ts';
import type { Ballot, BallotFile } from './ballot-file.ts';
import { sortBallots } from './ballot-messages.ts';
import { closeRound } from './close-round.ts';
import { verifyBallot } from './verify-ballot.ts';

// Small enough that every change of every field can be tried: two of three voted, one of them against.
let open: OpenRound;
let file: BallotFile;
let ballots: readonly [Ballot, Ballot];

beforeAll(async () => {
  open = await openRound({ size: 4, present: 4, recused: 1 });
  ballots = [
    await castBallot(open, { 'case-31': 'yes', 'case-07': 'yes' }),
    await castBallot(open, { 'case-31': 'no', 'case-07': 'abstain' }),
  ];
  const end = { round: open.round, closedAt: '2026-04-10T02:20:00.000Z', tokensIssued: 3, ballots };
  const closed = await closeRound(end);
  if (!closed.ok) throw new Error('the sample closes');
  file = closed.file;
});

async function brokenIn(content: object): Promise<readonly string[]> {
  const { checks } = await verifyBallot(canonicalJson({ ...content, hash: hashOfRecord(content) }));
  return checks.filter(({ outcome }) => outcome === 'broken').map(({ check }) => check);
}

test('a closed round verifies, every question answered in both languages', async () => {
  const report = await verifyBallot(`${canonicalJson(file)}\n`);
  expect(report).toMatchObject({ ok: true, file });
  expect(report.checks.every(({ outcome, name }) => outcome === 'holds' && name.zh !== '' && name.en !== '')).toBe(
    true,
  );
});

test('the order of casting is gone', () => {
  expect(file.ballots).toEqual(sortBallots(ballots.toReversed()));
});

describe('tampering', () => {
  test('every change of every field is found', async () => {
    const changes = tamperings(file);
    expect(changes.length).toBeGreaterThan(300);
    for (const { pointer, value } of changes) {
      expect((await verifyBallot(canonicalJson(value))).ok, `${pointer} ${JSON.stringify(value)}`).toBe(false);
    }
  });

  test('with the hash of the file computed anew, only closing time and number of tokens can be changed', async () => {
    const passed: string[] = [];
    for (const { pointer, value } of tamperings(file)) {
      const content = Object(value);
      if (Object.hasOwn(content, 'hash') && (await brokenIn(content)).length === 0) passed.push(pointer);
    }
    expect([...new Set(passed)].sort()).toEqual(['/closedAt', '/hash', '/tokensIssued']);
  });

  test.each([
    ['no JSON', '{'],
    ['no UTF-8', null],
    ['another file', '{"format":"guantong-draw/1"}'],
  ])('a text that is no round: %s', async (_, text) => {
    const report = await verifyBallot(text);
    expect(report).toMatchObject({ ok: false, file: null });
    expect(report.checks.at(-1)).toMatchObject({ check: 'outcome', outcome: 'not-checked' });
  });
});

describe('each question has its own answer', () => {
  test('a choice changed together with the counts', async () => {
    const changed = file.ballots.map((each) => ({ ...each, choices: { 'case-31': 'yes', 'case-07': 'yes' } as const }));
    const results = file.results.map((each) => ({ ...each, yes: 2, no: 0, abstain: 0 }));
    expect(await brokenIn({ ...file, ballots: changed, results })).toEqual(['seals']);
  });

  test('a ballot of another key, put in', async () => {
    const stranger = await castBallot(await openRound({ size: 4, present: 4, recused: 1 }), {
      'case-31': 'yes',
      'case-07': 'yes',
    });
    const stuffed = sortBallots([...file.ballots, stranger]);
    expect(await brokenIn({ ...file, ballots: stuffed })).toEqual(['signatures', 'seals', 'counts']);
  });

  test('a ballot counted twice, one left out, one more than tokens', async () => {
    expect(await brokenIn({ ...file, ballots: [...ballots, ballots[0]] })).toContain('tokens');
    expect(await brokenIn({ ...file, ballots: ballots.slice(1) })).toEqual(['counts']);
    expect(await brokenIn({ ...file, tokensIssued: 1 })).toEqual(['tokens']);
    expect(await brokenIn({ ...file, tokensIssued: 4 })).toEqual(['tokens']);
  });

  test('attendance changed after the round: every ballot knows what it was', async () => {
    const round = { ...file.round, committee: { ...file.round.committee, size: 5 } };
    const thresholds = { ...file.thresholds, quorum: 4 };
    expect(await brokenIn({ ...file, round, thresholds })).toEqual(['signatures', 'seals']);
  });

  test('a threshold, a count or an outcome that does not follow', async () => {
    expect(await brokenIn({ ...file, thresholds: { ...file.thresholds, needed: 1 } })).toEqual(['thresholds']);
    const [first, ...others] = file.results;
    expect(await brokenIn({ ...file, results: [{ ...first, carried: true }, ...others] })).toEqual(['outcome']);
    expect(await brokenIn({ ...file, results: [{ ...first, yes: 3, carried: true }, ...others] })).toEqual(['counts']);
    expect(await brokenIn({ ...file, closedAt: file.round.openedAt })).toEqual(['times']);
  });

  test('a round without quorum or chair', async () => {
    const seated = { ...file.round.committee, present: 2, recused: 0, chairPresent: false };
    expect(await brokenIn({ ...file, round: { ...file.round, committee: seated } })).toContain('attendance');
  });
});
