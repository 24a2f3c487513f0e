import type { Random } from '../../../src/demonstration/seeded-random.ts';
import { pick } from './fitting-value.ts';

/** A value with one thing in it changed, left out or put in: what programs and attackers send by mistake or on purpose. */
export function damageValue(value: unknown, random: Random): unknown {
  if (random() < 0.15 || typeof value !== 'object' || value === null) return pick(strangeValues, random)?.();
  if (Array.isArray(value)) return damageArray(value, random);
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  const way = random();
  if (way < 0.1) return { ...value, [pick(strangeNames, random) ?? '']: pick(strangeValues, random)?.() };
  if (way < 0.25) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([name, part], index) => [name, index === at ? damageValue(part, random) : part]),
  );
}

function damageArray(value: readonly unknown[], random: Random): unknown {
  if (value.length === 0 || random() < 0.3)
    return Array.from({ length: 40 }, () => value[0] ?? pick(strangeValues, random)?.());
  const at = Math.floor(random() * value.length);
  return value.map((part, index) => (index === at ? damageValue(part, random) : part));
}

/** A text where a text is expected, such as in an address. */
export function strangeText(random: Random): string {
  const made = pick(strangeValues, random)?.();
  return typeof made === 'string' ? made : (JSON.stringify(made) ?? '');
}

/** JSON that is none, or not what its length or encoding says. */
export function damageText(text: string, random: Random): Buffer {
  const at = Math.floor(random() * text.length);
  const ways: readonly (() => Buffer)[] = [
    () => Buffer.from(text.slice(0, at)),
    () => Buffer.from(`${text.slice(0, at)}\u0000${text.slice(at)}`),
    () => Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(text.slice(at))]),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(`${text}${text}`),
    () => Buffer.from('['.repeat(5_000)),
    () => Buffer.from('{"a":'.repeat(2_000)),
    () => Buffer.from(text.replace('"', "'")),
    () => Buffer.from(text.replace(/"([a-z]+)":/i, '"$1":null,"$1":')),
    () => Buffer.from(text.replace(/[0-9]+/, '1e400')),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.alloc(0),
  ];
  return pick(ways, random)?.() ?? Buffer.alloc(0);
}

const strangeNames = ['__proto__', 'constructor', 'toString', 'id', 'version', '', '\u0000', 'неизвестно', '空'];

const strangeValues: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 2 ** 31,
  () => 2 ** 53,
  () => -1e308,
  () => [],
  () => ({}),
  () => [[[[[[]]]]]],
  () => ({ toString: 'x', length: -1 }),
  () => '',
  () => ' ',
  () => '\u0000',
  () => 'a\u0000b',
  () => '\ud800',
  () => '\u202e甲\u200d',
  () => '2026-02-30',
  () => '0000-00-00',
  () => '9999-12-31',
  () => '10000-01-01',
  () => '2026-06-15T25:00:00Z',
  () => 'NaN',
  () => '1e9',
  () => '999999999999999999999',
  () => '00000000-0000-0000-0000-000000000000',
  () => 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  () => "' or 1=1 --",
  () => '%',
  () => '%_\\',
  () => '../../etc/passwd',
  () => '<script>alert(1)</script>',
  () => '{{7*7}}',
  () => '{"type":"title"}',
  () => '长'.repeat(3_000),
  () => '🀄'.repeat(500),
];
