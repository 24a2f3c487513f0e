import { composeSkillNumber, skillNumberDigits } from '@guantong/procedure';
import { expect, test } from 'vitest';
import { parseCertificateNumber } from './parse-certificate-number.ts';

const parts = { bodyCode: '0000', province: '44', site: '000012', year: 2025 } as const;

test.each(['employer', 'public-body'] as const)('a number composed for an %s is read back part by part', (body) => {
  for (const level of ['junior', 'intermediate', 'senior', 'technician', 'senior-technician'] as const) {
    const answer = composeSkillNumber({ ...parts, body, level, serial: 345 });
    expect(answer.ok && parseCertificateNumber(answer.number)).toMatchObject({
      ok: true,
      value: { kind: 'skill-level', ...parts, body, level, serial: '000345' },
    });
  }
  expect(Object.keys(skillNumberDigits)).toHaveLength(5);
});

test('a special technician’s number is read where letters are accepted', () => {
  const special = { ...parts, body: 'employer', level: 'special-technician', serial: 1 } as const;
  const answer = composeSkillNumber(special, { specialTechnicianLetter: 'T' });
  expect(answer.ok && parseCertificateNumber(answer.number, { acceptLetterLevel: true })).toMatchObject({
    value: { kind: 'special-technician', levelLetter: 'T', ...parts },
  });
});
