import { operators, type ParsedPacks, parsePacks } from '@guantong/engine/language';

/** A head and one document, on the first eight lines of a pack written in a test. */
const head = (jurisdiction: string): string => `jurisdiction: '${jurisdiction}'
name: { zh: 玩具, en: Toy }
version: toy
documents:
  act-of-${jurisdiction.toLowerCase()}:
    title: { zh: 法, en: Act }
    issuer: { zh: 院, en: House }
    ${jurisdiction === 'CN' ? "published: '2010-01-01'\n    inForce: '2010-03-01'" : "published: '2016-01-01'\n    inForce: '2016-03-01'"}
    basis: quoted
`;

/** Parses packs written in a test: for each jurisdiction what follows its head. */
export function parseToyPacks(texts: Readonly<Record<string, string>>): ParsedPacks {
  const files = Object.entries(texts).map(([jurisdiction, text]) => ({
    jurisdiction,
    file: `${jurisdiction}/pack.yaml`,
    text: `${head(jurisdiction)}${text}`,
  }));
  return parsePacks(files, operators);
}

/** A rule with a condition, written as a list element. */
export function ruleText(id: string, when: string, parts: Readonly<Record<string, string>> = {}): string {
  const own = {
    kind: 'ladder',
    target: '{ skill-level: senior }',
    sources: '[{ document: act-of-cn, clause: "1" }]',
    ...parts,
  };
  return `  - id: ${id}
    kind: ${own.kind}
    title: { zh: 规则, en: rule }
    target: ${own.target}
    grants: apply
    sources: ${own.sources}
${Object.entries(parts)
  .filter(([key]) => !['kind', 'target', 'sources'].includes(key))
  .map(([key, value]) => `    ${key}: ${value}\n`)
  .join('')}    when: ${when}
`;
}

/** The line (from 1) of the first line that contains a text, in a pack as `parseToyPacks` puts it together. */
export function lineOf(jurisdiction: string, text: string, wanted: string): number {
  return `${head(jurisdiction)}${text}`.split('\n').findIndex((line) => line.includes(wanted)) + 1;
}
