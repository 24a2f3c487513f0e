import { describe, expect, test } from 'vitest';
import { hashOfRecord } from '../audit/audit-entry.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { isRecord } from '../canonical/check-record.ts';
import { sampleDraw } from '../testing/draws.ts';
import { tamperings } from '../testing/tampered.ts';
import { verifyDraw } from './verify-draw.ts';

const file = sampleDraw();
const text = canonicalJson(file);

function brokenIn(value: unknown): readonly string[] {
  const { checks } = verifyDraw(canonicalJson(value));
  return checks.filter(({ outcome }) => outcome === 'broken').map(({ check }) => check);
}

test('a draw verifies, with or without a line end, and every question has an answer in both languages', () => {
  const report = verifyDraw(text);
  expect(report).toMatchObject({ ok: true, file });
  expect(report.checks.every(({ outcome, name }) => outcome === 'holds' && name.zh !== '' && name.en !== '')).toBe(
    true,
  );
  expect(verifyDraw(`${text}\n`).ok).toBe(true);
});

describe('tampering', () => {
  const changes = tamperings(file);

  test('every change of every field is found', () => {
    expect(changes.length).toBeGreaterThan(700);
    for (const { pointer, value } of changes) {
      expect(verifyDraw(canonicalJson(value)).ok, `${pointer} ${JSON.stringify(value)}`).toBe(false);
    }
  });

  test('with the hash of the file computed anew, only instants that keep their order and facts of a recusal pass', () => {
    const passed = changes
      // Without its hash, computed anew, the file is what it was.
      .filter(({ value }) => isRecord(value) && Object.hasOwn(value, 'hash'))
      .filter(({ value }) => brokenIn({ ...Object(value), hash: hashOfRecord(Object(value)) }).length === 0)
      .map(({ pointer }) => pointer);
    const unbound = /^\/(?:hash|redraws|(?:commitments|reveals|redraws)\/\d\/at|redraws\/\d\/(?:recused|ground|with))$/;
    expect(passed.filter((pointer) => !unbound.test(pointer))).toEqual([]);
    expect(passed).toContain('/reveals/2/at');
  });

  test.each([
    ['a space', `${text} `],
    ['a name given twice', text.replace('{"commitments"', '{"drawId":"","commitments"')],
    ['two line ends', `${text}\n\n`],
    ['no JSON', text.slice(1)],
    ['nothing', ''],
    ['no UTF-8', null],
  ])('a text that another reader could read otherwise is found: %s', (_, changed) => {
    const report = verifyDraw(changed);
    expect(report.ok).toBe(false);
    expect(report.checks[0]).toMatchObject({ check: 'text', outcome: 'broken' });
  });
});

describe('each question has its own answer', () => {
  const resealed = (change: object) => {
    const content = { ...file, ...change };
    return brokenIn({ ...content, hash: hashOfRecord(content) });
  };

  test('an expert put into the pool after it was fixed', () => {
    const experts = [...file.pool.experts, { id: 'expert-00099', groups: [], level: null }];
    expect(resealed({ pool: { ...file.pool, experts } })).toEqual(['pool-hash']);
  });

  test('an exclusion left out after they were fixed', () => {
    const changed = resealed({ exclusions: { ...file.exclusions, list: [] } });
    expect(changed).toContain('exclusions-hash');
    expect(changed).not.toContain('pool-hash');
  });

  test('a secret revealed before the last commitment, or at the same instant', () => {
    const at = file.commitments[2]?.at;
    expect(resealed({ reveals: file.reveals.map((each) => ({ ...each, at })) })).toEqual(['times']);
  });

  test('a pool fixed after the secrets were known', () => {
    const content = { ...file, pool: { ...file.pool, fixedAt: '2026-03-02T03:00:00.000Z' } };
    expect(resealed(content)).toEqual(['pool-hash', 'times']);
  });

  test('another secret than was committed to', () => {
    const [first, ...others] = file.reveals;
    const reveals = [{ ...first, secret: '0'.repeat(64) }, ...others];
    expect(resealed({ reveals })).toEqual(['commitments', 'seed']);
  });

  test('a ticket that was chosen, a seat given to another, a substitute passed over', () => {
    const [seat] = file.seats;
    if (seat === undefined) throw new Error('the sample has seats');
    expect(resealed({ seats: file.seats.with(0, { ...seat, ticket: '0'.repeat(64) }) })).toEqual(['order']);
    expect(resealed({ seats: file.seats.toReversed() })).toContain('seats');
    const [redraw] = file.redraws;
    const replacement = file.substitutes[1];
    expect(resealed({ redraws: [{ ...redraw, replacement }] })).toEqual(['redraws']);
  });

  test('a problem says where, what was expected and what was found', () => {
    const { checks } = verifyDraw(canonicalJson({ ...file, drawId: 'x', pool: { ...file.pool, more: 1 } }));
    expect(checks.find(({ check }) => check === 'form')?.problems).toEqual([
      {
        pointer: '/drawId',
        expected: { zh: '小写的 UUID', en: 'a UUID in lower case' },
        found: { zh: '"x"', en: '"x"' },
      },
      { pointer: '/pool/more', expected: { zh: '没有这个字段', en: 'no such field' }, found: { zh: '1', en: '1' } },
    ]);
    expect(checks.at(-1)).toMatchObject({ check: 'redraws', outcome: 'not-checked' });
  });
});
