import { z } from 'zod';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** What is settled when a round opens (docs/proofs.md, guantong-ballot/1). */
export const ballotRoundSchema = z
  .strictObject({
    roundId: z.uuid(),
    openedAt: z.iso.datetime({ precision: 3 }),
    items: z.array(z.string()),
    committee: z.strictObject({
      size: z.int(),
      present: z.int(),
      recused: z.int(),
      chairPresent: z.boolean(),
    }),
    recusedMembers: z.enum(['in-base', 'out-of-base']),
    publicKey: z.strictObject({ kty: z.literal('RSA'), n: z.string(), e: z.literal('AQAB') }),
  })
  .meta({ id: 'BallotRound', description: 'A round of secret voting as it was opened (投票轮次).' });

export const ballotPaperRequestSchema = z
  .strictObject({ blinded: hex(256).describe('The blinded token, hex (盲化凭据).') })
  .meta({ id: 'BallotPaperRequest', description: 'A ballot paper asked for: the server sees no token (领票).' });
export const ballotPaperSchema = z
  .strictObject({ blindSignature: hex(256) })
  .meta({ id: 'BallotPaper', description: 'The blind signature that makes the token a ballot paper (盲签名).' });

/** Its choices are checked against the round, apart. */
export const ballotSchema = z
  .strictObject({
    token: hex(32),
    key: hex(65),
    choices: z.record(z.string(), z.enum(['yes', 'no', 'abstain'])).describe('同意 / 不同意 / 弃权, by item.'),
    seal: hex(64),
    signature: hex(256),
  })
  .meta({ id: 'Ballot', description: 'A ballot: no session, no name (选票).' });
export const ballotCastSchema = z
  .strictObject({ accepted: z.literal(true) })
  .meta({ id: 'BallotCast', description: 'The ballot is in the box (已投票); nothing else is said.' });
