import { assess, createPolicyLibrary } from '@guantong/engine';
import { describe, expect, it } from 'vitest';
import { loadPolicyBundle } from '../../../policy-store/index.ts';
import { buildWorkbook } from '../testing/build-workbook.ts';
import { collect, peopleOf } from '../testing/collect.ts';
import { sampleHeads, sampleRow } from '../testing/sample-options.ts';
import { createTargetWords, toPersonResult, tracks } from './person-result.ts';
import { createRosterAssessor } from './roster-assessor.ts';

const levels = ['中级工', '高级工', '技师', '高级技师', '特级技师'];
const regions = ['150100', '370100', '440100', '110105'];

describe('createRosterAssessor', () => {
  it('says of every best target what a full assessment says, with the packs in force', async () => {
    const bundle = await loadPolicyBundle();
    const library = createPolicyLibrary(bundle);
    const rows = levels.flatMap((level, index) =>
      regions.map((region, at) => [
        `P${index}${at}`,
        ...sampleRow.slice(1, 3),
        region,
        '2012-01-01',
        level,
        '电工',
        `20${15 + index}-0${1 + at}-15`,
        '合格',
      ]),
    );
    const people = peopleOf(
      await collect(buildWorkbook({ 人员: [sampleHeads, ...rows] }), { directory: bundle.directory }),
    );
    expect(people).toHaveLength(20);
    const words = createTargetWords(() => undefined);
    const quick = createRosterAssessor(library);
    const thorough = createRosterAssessor(library, 'open');
    for (const person of people) {
      const lean = toPersonResult(person, quick(person.request), words);
      const full = toPersonResult(person, assess(library, person.request), words);
      const open = (result: typeof full) =>
        result.targets.filter(({ status }) => status !== 'held' && status !== 'ineligible');
      const answers = (result: typeof full) =>
        open(result).map(({ key, status, earliestOn }) => ({ key, status, earliestOn }));
      expect(answers(lean).toSorted(byKey)).toEqual(answers(full).toSorted(byKey));
      const reasoned = toPersonResult(person, thorough(person.request), words);
      // Without the tree and the remarks, which a roster does not show.
      expect(open(full).toSorted(byKey)).toMatchObject(open(reasoned).toSorted(byKey));
      for (const track of tracks) {
        const best = full.best[track];
        expect(lean.best[track]?.status).toBe(best?.status);
        expect(lean.best[track]?.earliestOn).toBe(best?.earliestOn);
        if (best !== null && best.status !== 'ineligible') expect(lean.best[track]?.why).toEqual(best.why);
      }
    }
  });
});

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
