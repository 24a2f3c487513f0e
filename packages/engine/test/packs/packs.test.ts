import { readFile } from 'node:fs/promises';
import { caseJsonSchema, checkPacks, mutatePacks, packJsonSchema, testPacks } from '@guantong/engine/language';
import { policiesFolder, readCaseFiles, readPackFiles } from '@guantong/server/policy-store';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ReadPacks, readPacks, toyFolder } from '../toy/read-packs.ts';

describe.each([
  { name: 'the packs of the product', folder: policiesFolder() },
  { name: 'the toy packs', folder: toyFolder },
])('$name', ({ folder }) => {
  let read: ReadPacks;
  beforeAll(async () => {
    read = await readPacks(folder);
  });

  test('pass the static checks', () => {
    expect(checkPacks(read.packs)).toEqual([]);
  });

  test('behave as their cases say, and every rule has a positive, a negative and a boundary case', () => {
    const { run, failures, gaps } = testPacks(read);
    expect(failures).toEqual([]);
    expect(gaps).toEqual([]);
    expect(run).toBeGreaterThan(100);
  });

  test('cannot be changed in any number, level, day or list without a case that notices', () => {
    const { mutants, caught, refused, equivalent, survivors } = mutatePacks(read);
    expect(survivors.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    expect(caught + refused + equivalent).toBe(mutants);
    expect(caught).toBeGreaterThan(300);
    // Equivalence is proven, and rare.
    expect(equivalent / mutants).toBeLessThan(0.02);
  });

  test('name their schema in every file', async () => {
    const files = [...(await readPackFiles(folder)), ...(await readCaseFiles(folder))];
    const without = files.filter(({ text }) => !text.startsWith('# yaml-language-server: $schema=../'));
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});

describe('the JSON Schemas for editors', () => {
  test.each([
    ['pack.schema.json', packJsonSchema],
    ['cases.schema.json', caseJsonSchema],
  ] as const)('%s is current (else run scripts/write-pack-schema.ts)', async (name, schemaOf) => {
    const written: unknown = JSON.parse(await readFile(`${policiesFolder()}/schema/${name}`, 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(schemaOf())));
  });
});
