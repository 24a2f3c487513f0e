import { describe, expect, it } from 'vitest';
import { committeeLevels } from '../committee/committee.ts';
import { composeSkillNumber, type SkillNumberParts } from './compose-skill-number.ts';
import {
  checkBodyNumberPattern,
  checkTitleNumberPattern,
  composeTitleNumber,
  defaultTitleNumberPattern,
  parseTitleNumber,
} from './title-number.ts';

describe('the number of a skill-level certificate', () => {
  const parts: SkillNumberParts = {
    body: 'employer',
    bodyCode: '0001',
    province: '23',
    site: '000001',
    year: 2019,
    level: 'junior',
    serial: 1,
  };
  const fieldsOf = (given: Partial<SkillNumberParts>) => {
    const answer = composeSkillNumber({ ...parts, ...given });
    return answer.ok ? answer.number : answer.problems.map(({ field }) => field);
  };

  it('has 22 characters in the order of the scheme', () => {
    expect(fieldsOf({})).toBe('Y000123000001195000001');
    expect(fieldsOf({ body: 'public-body', bodyCode: '0000', level: 'senior-technician', serial: 999_999 })).toBe(
      'S000023000001191999999',
    );
  });

  it('is refused where a part does not fit', () => {
    expect(fieldsOf({ bodyCode: '1', province: '03', site: '12345x', year: 1999, serial: 0 })).toEqual([
      ...['bodyCode', 'province', 'site', 'year', 'serial'],
    ]);
    for (const serial of [1_000_000, 1.5, -1]) expect(fieldsOf({ serial })).toEqual(['serial']);
  });

  it('of a special technician needs the letter that nobody has verified', () => {
    expect(fieldsOf({ level: 'special-technician' })).toEqual(['level']);
    const special = { ...parts, level: 'special-technician' } as const;
    expect(composeSkillNumber(special, { specialTechnicianLetter: 'T' })).toEqual({
      ok: true,
      number: 'Y00012300000119T000001',
    });
    expect(composeSkillNumber(special, { specialTechnicianLetter: 'TT' }).ok).toBe(false);
  });
});

describe('the number of a title certificate', () => {
  const pattern = { ...defaultTitleNumberPattern, body: 'GT01' };

  it('follows its template, and is read back by it', () => {
    expect(composeTitleNumber(pattern, { year: 2025, level: 'intermediate', serial: 42 })).toEqual({
      ok: true,
      number: 'GT0120253000042',
    });
    const hyphened = { ...pattern, template: 'ZC-{year}-{body}-{serial}{level}' };
    for (const each of [pattern, hyphened]) {
      for (const level of committeeLevels) {
        const answer = composeTitleNumber(each, { year: 2026, level, serial: 999_999 });
        expect(answer.ok && parseTitleNumber(each, answer.number)).toEqual({ year: 2026, level, serial: 999_999 });
      }
    }
    expect(parseTitleNumber({ ...pattern, template: '{year}{serial}' }, '2025000001')).toMatchObject({ level: null });
  });

  it('of another pattern is not read', () => {
    for (const number of ['GT0220253000042', 'GT0120259000042', 'GT012025300004', 'GT0120253000000', '']) {
      expect(parseTitleNumber(pattern, number)).toBeUndefined();
    }
  });

  it('has to tell bodies and levels apart where several number by themselves', () => {
    expect(checkBodyNumberPattern(pattern)).toEqual([]);
    expect(checkBodyNumberPattern({ ...pattern, template: '{year}{serial}' })).toMatchObject([
      { field: 'template', expectation: { zh: '含 {body} 和 {level}' } },
    ]);
  });

  it('is refused where the pattern or a part does not fit', () => {
    const fieldsOf = (given: Partial<typeof pattern>) =>
      checkTitleNumberPattern({ ...pattern, ...given }).map(({ field }) => field);
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ template: '{body}{year}' })).toEqual(['template']);
    expect(fieldsOf({ template: '{year}{year}{serial}' })).toEqual(['template']);
    expect(fieldsOf({ template: '{year}{serial}{name}' })).toEqual(['template']);
    expect(fieldsOf({ template: '({year}){serial}' })).toEqual(['template']);
    expect(fieldsOf({ body: 'gt', serialDigits: 3 })).toEqual(['body', 'serialDigits']);
    expect(fieldsOf({ levels: { ...pattern.levels, entry: '1' } })).toEqual(['levels']);
    expect(fieldsOf({ levels: { ...pattern.levels, entry: '05' } })).toEqual(['levels']);
    expect(composeTitleNumber(pattern, { year: 25, level: 'entry', serial: 1_000_000 })).toMatchObject({
      problems: [{ field: 'year' }, { field: 'serial' }],
    });
  });
});
