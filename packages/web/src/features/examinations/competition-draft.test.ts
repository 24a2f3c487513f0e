import { expect, it } from 'vitest';
import { emptyCompetition, filesOfCase, readCompetitionDraft } from './competition-draft.ts';

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const file = (last: number) => ({ id: id(last), name: `材料${last}.pdf`, mediaType: 'application/pdf', size: 1 });

it('tells every field that is missing, and is read when none is', () => {
  const reading = readCompetitionDraft(emptyCompetition, id(1));
  const paths = !reading.ok && 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
  expect(paths).toEqual(['/event', '/award', '/on', '/mark', '/clause', '/evidence']);
  const won = { event: '某大赛', award: '一等奖', on: '2025-10-01', mark: 85.5, clause: '某通知第八条' };
  expect(readCompetitionDraft({ ...won, evidence: [id(2)] }, id(1))).toMatchObject({
    ok: true,
    input: { applicationId: id(1), mark: 85.5 },
  });
});

it('may be proved by the files of achievements and of records, each once', () => {
  const facts = [{ evidence: [file(2), file(3)] }, { evidence: [] }];
  const whole = facts.map((fact) => ({
    ...{ pointer: '', factId: null, words: { zh: '', en: '' }, value: null, needed: false, verdict: null },
    ...{ source: 'declared' as const, verification: 'declared' as const },
    ...fact,
  }));
  expect(filesOfCase({ files: [file(1), file(2)], facts: whole }).map((each) => each.id)).toEqual([
    id(1),
    id(2),
    id(3),
  ]);
});
