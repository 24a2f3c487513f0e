import { hasQuorum, isCarried } from '@guantong/procedure';
import { hashOfRecord } from '../audit/audit-entry.ts';
import { same } from '../canonical/check-record.ts';
import { expectSame } from '../checks/expect-same.ts';
import { type ProofProblem, type ProofReport, reportChecks } from '../checks/proof-check.ts';
import { readProof } from '../checks/read-proof.ts';
import { type BallotCheckName, ballotChecks } from './ballot-checks.ts';
import type { BallotFile } from './ballot-file.ts';
import { tokenHash } from './ballot-messages.ts';
import { ballotFileShape } from './ballot-shape.ts';
import { choiceProblems, sealProblems, signatureProblems } from './check-ballot.ts';
import { countBallots, thresholdsOf } from './count-ballots.ts';

export interface BallotReport extends ProofReport<BallotCheckName> {
  /** Null where the text or its fields are not those of a round. */
  readonly file: BallotFile | null;
}

/**
 * Recounts a round from the text of its file (null: not UTF-8), each question answered apart. Needs nothing but the file
 * and Web Cryptography.
 */
export async function verifyBallot(text: string | null): Promise<BallotReport> {
  const { value, text: textProblems, form } = readProof(text, ballotFileShape);
  if (form === undefined) return { ...reportChecks(ballotChecks, { text: textProblems }), file: null };
  if (form.length > 0) return { ...reportChecks(ballotChecks, { text: textProblems, form }), file: null };
  // The fields were checked one by one just now.
  const file = value as BallotFile;
  return { ...reportChecks(ballotChecks, { text: textProblems, form, ...(await findings(file)) }), file };
}

/** The same for a file that was made here: its text is not in question. */
export async function checkRound(file: BallotFile): Promise<ProofReport<BallotCheckName>> {
  const form = ballotFileShape(file, '');
  if (form.length > 0) return reportChecks(ballotChecks, { text: [], form });
  return reportChecks(ballotChecks, { text: [], form, ...(await findings(file)) });
}

async function findings(file: BallotFile) {
  const { round, ballots } = file;
  return {
    'file-hash': expectSame('/hash', hashOfRecord(file), file.hash),
    times: checkTimes(file),
    attendance: checkAttendance(file),
    tokens: checkTokens(file),
    choices: [...repeatedItems(file), ...choiceProblems(round, ballots)],
    signatures: await signatureProblems(round, ballots),
    seals: await sealProblems(round, ballots),
    thresholds: checkThresholds(file),
    counts: checkCounts(file),
    outcome: checkOutcome(file),
  };
}

function checkTimes({ round, closedAt }: BallotFile): readonly ProofProblem[] {
  if (closedAt > round.openedAt) return [];
  const expected = { zh: `晚于 ${round.openedAt}`, en: `later than ${round.openedAt}` };
  return [{ pointer: '/closedAt', expected, found: same(closedAt) }];
}

function checkAttendance({ round: { committee } }: BallotFile): readonly ProofProblem[] {
  const { size, present, recused, chairPresent } = committee;
  const quorum = { zh: `至少三分之二的 ${size} 人`, en: `at least two thirds of ${size}` };
  return [
    ...atMost('/round/committee/present', present, size),
    ...atMost('/round/committee/recused', recused, present),
    ...(hasQuorum(present, size)
      ? []
      : [{ pointer: '/round/committee/present', expected: quorum, found: same(String(present)) }]),
    ...expectSame('/round/committee/chairPresent', true, chairPresent),
  ];
}

function checkTokens({ round: { committee }, tokensIssued, ballots }: BallotFile): readonly ProofProblem[] {
  const hashes = ballots.map(tokenHash);
  const unsorted = hashes.flatMap((hash, index) => {
    const before = hashes[index - 1];
    if (before === undefined || before < hash) return [];
    return [{ pointer: `/ballots/${index}/token`, expected: rising, found: same(ballots[index]?.token ?? '') }];
  });
  return [
    ...atMost('/tokensIssued', tokensIssued, committee.present - committee.recused),
    ...atMost('/ballots', ballots.length, tokensIssued),
    ...unsorted,
  ];
}

function repeatedItems({ round: { items } }: BallotFile): readonly ProofProblem[] {
  return items.flatMap((item, index) =>
    items.indexOf(item) === index ? [] : [{ pointer: `/round/items/${index}`, expected: once, found: same(item) }],
  );
}

function checkThresholds({ round, thresholds }: BallotFile): readonly ProofProblem[] {
  const due = thresholdsOf(round);
  return (['quorum', 'base', 'needed'] as const).flatMap((name) =>
    expectSame(`/thresholds/${name}`, due[name], thresholds[name]),
  );
}

function checkCounts({ round, ballots, thresholds, results }: BallotFile): readonly ProofProblem[] {
  const due = countBallots(round, ballots, thresholds.base);
  return [
    ...expectSame('/results', due.map(({ itemId }) => itemId).join(' '), results.map(({ itemId }) => itemId).join(' ')),
    ...due.flatMap((expected, index) => {
      const found = results[index];
      if (found === undefined) return [];
      return (['yes', 'no', 'abstain'] as const).flatMap((name) =>
        expectSame(`/results/${index}/${name}`, expected[name], found[name]),
      );
    }),
  ];
}

function checkOutcome({ thresholds, results }: BallotFile): readonly ProofProblem[] {
  return results.flatMap(({ yes, carried }, index) =>
    expectSame(`/results/${index}/carried`, isCarried(yes, thresholds.base), carried),
  );
}

function atMost(pointer: string, found: number, most: number): readonly ProofProblem[] {
  if (found <= most) return [];
  return [{ pointer, expected: { zh: `不多于 ${most}`, en: `no more than ${most}` }, found: same(String(found)) }];
}

const rising = { zh: '凭据哈希递增，各不相同', en: 'rising hashes of tokens, none twice' };
const once = { zh: '每个事项一次', en: 'every item once' };
