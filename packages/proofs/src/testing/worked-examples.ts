import type { BallotFile } from '../ballot/ballot-file.ts';
import { roundHash, sealMessage, tokenHash, tokenMessage } from '../ballot/ballot-messages.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';
import { orderOf } from '../draw/check-seats.ts';
import { redrawSeat, runDraw } from '../draw/run-draw.ts';
import { drawInput, fileOf } from './draws.ts';

/** The draw of docs/proofs.md: one skilled seat and one other from five experts, one of them excluded, one recused later. */
export function drawBlocks(): Readonly<Record<string, string>> {
  const drawn = fileOf(
    runDraw(
      drawInput({
        demand: {
          seats: 2,
          skilledSeats: 1,
          substitutes: 1,
          leastLevel: 'intermediate',
          skilledBelowLevel: 'eligible',
        },
        experts: [
          { id: 'e1', groups: [], level: 'full-senior' },
          { id: 'e2', groups: [], level: 'intermediate' },
          { id: 'e3', groups: ['skilled'], level: null },
          { id: 'e4', groups: [], level: 'associate-senior' },
          { id: 'e5', groups: ['skilled'], level: 'assistant' },
        ],
        exclusions: [{ id: 'e4', ground: 'same-employer', with: 'unit-7' }],
        secrets: 'worked example',
      }),
    ),
  );
  const recusal = { at: '2026-03-03T01:00:00.000Z', ground: 'kin', with: 'applicant-12' } as const;
  const file = fileOf(redrawSeat(drawn, { ...recusal, recused: drawn.seats[1]?.id ?? '' }));
  const { drawId, demand, pool, exclusions, reveals } = file;
  const bound = { drawId, poolHash: pool.hash, exclusionsHash: exclusions.hash };
  const [body] = reveals;
  return {
    'draw-pool': hashed({ drawId, demand, fixedAt: pool.fixedAt, experts: pool.experts }),
    'draw-exclusions': hashed({ drawId, poolHash: pool.hash, fixedAt: exclusions.fixedAt, list: exclusions.list }),
    'draw-commitment': hashed({ ...bound, party: body?.party, secret: body?.secret }),
    'draw-seed': hashed({ ...bound, secrets: reveals.map(({ secret }) => secret) }),
    'draw-order': orderOf(file)
      .map(({ ticket, id }) => `${ticket} ${id}`)
      .join('\n'),
    draw: canonicalJson(file),
  };
}

/** What docs/proofs.md shows of its round; the file itself was made once, because keys and tokens are random. */
export function ballotBlocks(file: BallotFile): Readonly<Record<string, string>> {
  const { round, ballots } = file;
  const [first] = ballots;
  if (first === undefined) throw new Error('the example has ballots');
  const decoder = new TextDecoder();
  return {
    'ballot-round': `${canonicalJson(round)}\n${roundHash(round)}`,
    'ballot-token': decoder.decode(tokenMessage(round, first.key)),
    'ballot-seal': decoder.decode(sealMessage(round, first)),
    'ballot-order': ballots.map((ballot) => `${tokenHash(ballot)} ${ballot.token}`).join('\n'),
  };
}

/** A text that is hashed, and its hash in the next line. */
function hashed(value: unknown): string {
  const text = canonicalJson(value);
  return `${text}\n${sha256Hex(text)}`;
}
