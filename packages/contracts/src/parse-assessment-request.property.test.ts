import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentRequestSchema } from './assessment-request.schema.ts';
import { parseAssessmentRequest } from './parse-assessment-request.ts';
import { parseNdjsonLine } from './parse-ndjson-line.ts';
import { anyJson, damagedRequest } from './testing/json-values.ts';
import { parentPointer, resolvesPointer } from './testing/resolve-pointer.ts';

const values = fc.oneof(damagedRequest, anyJson);

test('any JSON value gives an answer, and problems lead to their place or to what lacks it', () => {
  fc.assert(
    fc.property(values, (value) => {
      const parsed = parseAssessmentRequest(value);
      if (parsed.ok) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { path, expected, found } of parsed.problems) {
        expect(resolvesPointer(value, path) || resolvesPointer(value, parentPointer(path))).toBe(true);
        expect(expected).not.toBe('');
        expect(found).not.toBe('');
        expect(found.length).toBeLessThanOrEqual(80);
      }
    }),
    { numRuns: 2000, seed: 20240315 },
  );
});

test('the parser accepts exactly what the schema accepts', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(parseAssessmentRequest(value).ok).toBe(assessmentRequestSchema.safeParse(value).success);
    }),
    { numRuns: 2000, seed: 20240316 },
  );
});

test('parsing changes nothing in the value', () => {
  fc.assert(
    fc.property(damagedRequest, (value) => {
      const before = JSON.stringify(value);
      parseAssessmentRequest(value, { asOf: '2024-01-01' });
      expect(JSON.stringify(value)).toBe(before);
    }),
    { numRuns: 300, seed: 20240317 },
  );
});

test('any line, as text or as bytes, gives an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (line) => {
      expect(parseNdjsonLine(line).ok).toBe(false);
    }),
    { numRuns: 1000, seed: 20240318 },
  );
});
