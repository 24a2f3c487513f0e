import { checkPacks } from '../../src/check/check-packs.ts';
import { createBundle } from '../../src/compile/bundle.ts';
import { createPolicyLibrary, type PolicyLibrary } from '../../src/compile/policy-library.ts';
import { parsePacks } from '../../src/language/parse-packs.ts';
import { operators } from '../../src/operators/table.ts';
import type { DirectoryEntry } from '../../src/values/directory.ts';

/** Rules in shapes that the packs of the contract do not have: more years of reviews, forms that end, days inside of any-of. */
export function shapesLibrary(directory: readonly DirectoryEntry[]): PolicyLibrary {
  const { packs, diagnostics } = parsePacks([{ jurisdiction: 'CN', file: 'shapes.yaml', text }], operators);
  // No rules a law would make, so what is asked of law is not asked of them; where a condition may stand is.
  const misplaced = checkPacks(packs).filter(({ code }) => code === 'misplaced-condition');
  const mistakes = [...diagnostics, ...misplaced];
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  const [pack] = packs;
  return createPolicyLibrary(createBundle(pack === undefined ? [] : [pack.pack], directory));
}

const words = '{ zh: 试验, en: trial }';
const rule = (id: string, target: string, when: string, more = '') => `
  - id: ${id}
    kind: forward
    title: ${words}
    target: ${target}
    grants: apply
    sources: [{ document: trial, clause: 一 }]
    ${more}
    when: ${when}`;
const title = '{ title: intermediate, series: [engineering, laboratory] }';
const skill = '{ skill-level: technician }';
const standing = 'in-service, no-ban';
const medals = '{ events: [worldskills, china-skills, national-class-1], medals: [gold, silver, bronze, excellence] }';

const text = `
jurisdiction: CN
name: ${words}
version: '1'
parameters:
  years:
    - { from: '2000-01-01', value: 2, sources: [{ document: trial, clause: 一 }] }
    - { from: '2024-07-01', value: 1, sources: [{ document: trial, clause: 一 }] }
documents:
  trial: { title: ${words}, issuer: ${words}, published: '2015-01-01', inForce: '2015-01-01', basis: quoted }
  ended: { title: ${words}, issuer: ${words}, published: '2015-01-01', inForce: '2022-03-01', ended: '2026-01-15', basis: quoted }
rules:
${rule('five-years-of-reviews', title, `{ all: [{ reviews: { years: 5, pass: [competent, excellent] } }, ${standing}] }`)}
${rule('seven-years-of-reviews', skill, `{ all: [{ reviews: { years: 7, pass: [competent, excellent, basically-competent] } }, no-ban] }`)}
${rule('one-year-of-reviews', title, `{ any: [{ reviews: { years: 1, pass: [excellent] } }, { all: [front-line, { holds: { skill-level: technician } }] }] }`)}
${rule('by-parameter', title, `{ all: [{ holds: { skill-level: intermediate, where: { tenure: { years: { parameter: years }, work: any } } } }, ${standing}] }`)}
${rule('for-a-time', skill, `{ all: [{ holds: { skill-level: senior } }, { reviews: { years: 2, pass: [competent] } }] }`, `from: '2023-05-05'\n    to: '2025-09-30'`)}
${rule('graduates', skill, '{ all: [{ education: { relatedTo: target, withinYears: 6 } }, in-service] }')}
${rule('any-graduates', title, '{ education: { withinYears: 1 } }')}
${rule('graduated', skill, '{ education: {} }')}
${rule('days-inside-of-any', title, `{ any: [{ right: pilot-enterprise }, { all: [{ right: title-self-review }, front-line] }, { appointed: special-technician }, { employer: { kind: [enterprise], region: '440000' } }] }`)}
${rule('posts-of-a-holder', skill, '{ holds: { skill-level: intermediate, forYears: 1, where: { all: [{ same-occupation: { of: post, is: target } }, no-ban] } } }')}
${rule('exactly', skill, '{ holds: { title: assistant, exactly: true, where: { directory: { occupation: target, title: credential } } } }')}
${rule('not-so', title, '{ all: [{ holds: { skill-level: intermediate, where: { not: { directory: { occupation: credential, title: target } } } } }, { not: { any: [{ hours: { total: 60, specialised: 29.5, trainingCounts: false, fromCycleYear: 2023 } }, { series: [laboratory] }] } }, no-ban] }')}
${rule('guess-of-listed', title, `{ all: [{ competition: { results: [${medals}], occupation: required, where: { any: [{ directory: { occupation: competition, title: target } }, { hours: { total: 60, specialised: 29.5, trainingCounts: false, fromCycleYear: 2023 } }] } } }, { education: { withinYears: 3 } }] }`)}
${rule('guess-with-work', skill, `{ all: [{ competition: { results: [${medals}], occupation: required, where: { all: [{ same-occupation: { of: competition, is: target } }, { not: { holds: { skill-level: senior, onOrBefore: competition, where: { same-occupation: { of: credential, is: competition } } } } }] } } }, front-line] }`)}
${rule('education-after-winning', title, `{ competition: { results: [${medals}], where: { education: { notBefore: competition, withinYears: 3 } } } }`)}
${rule('work-near', skill, `{ all: [{ tenure: { years: 3, work: { at: { kind: enterprise, region: '440100' } } } }, { award: { codes: [provincial-technical-expert, china-skill-grand-award], region: '440000' } }] }`)}
`;
