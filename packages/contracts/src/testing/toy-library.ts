import { createBundle, createPolicyLibrary, type PolicyLibrary } from '@guantong/engine';
import { operators, parsePacks } from '@guantong/engine/language';

const pack = `
jurisdiction: CN
name: { zh: 示例, en: Toy }
version: '1'
documents:
  toy-document:
    number: 示例〔2020〕1号
    title: { zh: 示例文件, en: Toy document }
    issuer: { zh: 示例机关, en: Toy body }
    published: 2020-01-01
    inForce: 2020-01-01
    basis: inferred
waivers:
  papers: { text: { zh: 不要求论文, en: No papers are asked for } }
methods:
  defence: { zh: 答辩, en: Defence }
achievements:
  patent: { zh: 专利, en: Patent }
rules:
  - id: toy-forward
    kind: forward
    title: { zh: 高级工申报助理级, en: Senior worker to assistant }
    target: { title: assistant, series: [engineering] }
    grants: apply
    sources: [{ document: toy-document, clause: 一 }]
    when:
      all:
        - holds: { skill-level: senior, where: { tenure: { years: 2, work: any } } }
        - front-line
        - reviews: { years: 3, pass: [excellent, competent] }
    waives: [papers]
    methods: [defence]
    achievements: [patent]
  - id: toy-second
    kind: forward
    title: { zh: 助理级后两年申报中级, en: Assistant title to intermediate }
    target: { title: intermediate, series: [engineering] }
    grants: apply
    sources: [{ document: toy-document, clause: 二 }]
    to: 2030-12-31
    when:
      all: [{ holds: { title: assistant, where: { tenure: { years: 2, work: any } } } }, { judgement: { zh: 是否突出？, en: Outstanding? } }]
`;

/** A library of one made-up pack with two rules. Throws when the pack is wrong. */
export function createToyLibrary(): PolicyLibrary {
  const { packs, diagnostics } = parsePacks([{ jurisdiction: 'CN', file: 'toy.yaml', text: pack }], operators);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  const entry = {
    occupation: '6-31-01-03',
    name: '示例工',
    series: 'engineering',
    specialty: null,
    status: 'inferred',
  } as const;
  return createPolicyLibrary(
    createBundle(
      packs.map((parsed) => parsed.pack),
      [entry],
    ),
  );
}
