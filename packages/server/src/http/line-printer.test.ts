import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLinePrinter } from './line-printer.ts';

test('prints the lines of one turn in their order with one write', async () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const written: string[] = [];
  stream.on('data', (text: string) => written.push(text));
  const print = createLinePrinter(stream);
  print('一\n');
  print('二\n');
  await setImmediate();
  print('三\n');
  await setImmediate();
  expect(written).toEqual(['一\n二\n', '三\n']);
});
