import { describe, expect, it } from 'vitest';
import { RosterFileError } from '../roster-problem.ts';
import { decodeText } from './text-decoding.ts';

/** 工号,姓名 and a second line in GB18030. */
const gb = Buffer.from('b9a4bac52cd0d5c3fb0d0a41312cd5d4cabec0fd0d0a', 'hex');

describe('decodeText', () => {
  it('reads UTF-8 with and without mark', () => {
    expect(decodeText(Buffer.from('工号,姓名'))).toBe('工号,姓名');
    expect(decodeText(Buffer.from('\ufeff工号,姓名'))).toBe('工号,姓名');
  });

  it('reads GB18030', () => expect(decodeText(gb)).toBe('工号,姓名\r\nA1,赵示例\r\n'));

  it('reads UTF-16 with mark', () => expect(decodeText(Buffer.from('\ufeff工号\t姓名', 'utf16le'))).toBe('工号\t姓名'));

  it('names the line of half a UTF-8 character instead of showing nonsense', () => {
    const sound = Buffer.from('工号,姓名\nA1,赵示例\nA2,钱');
    const line = lineOf(() => decodeText(Buffer.concat([sound.subarray(0, -1), Buffer.from('\nA3,孙示例')])));
    expect(line).toBe(3);
  });

  it('names the line of bytes that are no GB18030', () => {
    expect(lineOf(() => decodeText(Buffer.concat([gb, Buffer.from([0xff, 0xff, 0x0a])])))).toBe(3);
  });
});

function lineOf(run: () => unknown): number | null {
  try {
    run();
  } catch (error) {
    if (error instanceof RosterFileError && error.problem.code === 'text-undecodable') return error.problem.row;
    throw error;
  }
  return null;
}
