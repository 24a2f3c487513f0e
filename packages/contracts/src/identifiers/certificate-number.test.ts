import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCertificateNumber } from './parse-certificate-number.ts';

test('22 characters: a skill-level certificate', () => {
  expect(parseCertificateNumber('y000123000001195000001')).toEqual({
    ok: true,
    value: {
      kind: 'skill-level',
      number: 'Y000123000001195000001',
      body: 'employer',
      bodyCode: '0001',
      filedWith: 'ministry',
      province: '23',
      site: '000001',
      year: 2019,
      level: 'junior',
      serial: '000001',
    },
  });
  const value = { kind: 'skill-level', body: 'public-body', filedWith: 'province', level: 'senior-technician' };
  expect(parseCertificateNumber('Ｓ0000 44 000012 25 1 000345')).toMatchObject({ ok: true, value });
});

test('a letter in place of the level is a special technician only where that is asked for', () => {
  const number = 'Y00012300000123T000001';
  expect(parseCertificateNumber(number)).toEqual({ ok: true, value: { kind: 'unrecognised', number } });
  expect(parseCertificateNumber(number, { acceptLetterLevel: true })).toMatchObject({
    ok: true,
    value: { kind: 'special-technician', levelLetter: 'T', year: 2023 },
  });
});

test('16 digits: the older vocational qualification; 13 digits: Shanghai', () => {
  expect(parseCertificateNumber('0519010005301234')).toMatchObject({
    ok: true,
    value: {
      kind: 'vocational-qualification',
      yearDigits: '05',
      provinceOrIndustry: '19',
      city: '01',
      bodyKind: '0',
      bodySerial: '005',
      level: 'senior',
      serial: '01234',
    },
  });
  expect(parseCertificateNumber('1234567890123')).toMatchObject({
    ok: true,
    value: { kind: 'shanghai-qualification', queryNumber: '0001234567890123' },
  });
});

test('another scheme is unrecognised, and no text of a usable length is an error', () => {
  for (const number of ['RN4401003233000001', '1905000005901234', 'Y000123000001196000001']) {
    expect(parseCertificateNumber(number)).toEqual({ ok: true, value: { kind: 'unrecognised', number } });
  }
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z\u4e00-\u4e10-]{1,60}$/), (text) => parseCertificateNumber(text).ok),
  );
  expect(parseCertificateNumber('  ')).toMatchObject({ ok: false });
  expect(parseCertificateNumber('1'.repeat(61))).toMatchObject({ ok: false });
});
