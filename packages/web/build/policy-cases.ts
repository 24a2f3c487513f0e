import type { Plugin } from 'vite';

/** Where the policy library fetches the worked cases of the rules from. */
export const casesPath = 'policy/cases.json';

interface ShownCase {
  readonly jurisdiction: string;
  readonly name: string;
  readonly kind: 'positive' | 'negative' | 'boundary';
  readonly asOf: string;
  readonly expect: string;
}

/** Reads the cases beside the packs, by rule. Vite starts on plain Node, so the TypeScript sources go through tsx. */
export async function readPolicyCases(): Promise<Readonly<Record<string, readonly ShownCase[]>>> {
  const { tsImport } = await import('tsx/esm/api');
  const here = import.meta.url;
  const language: typeof import('@guantong/engine/language') = await tsImport('@guantong/engine/language', here);
  const contracts: typeof import('@guantong/contracts') = await tsImport('@guantong/contracts', here);
  const store: typeof import('@guantong/server/policy-store') = await tsImport('@guantong/server/policy-store', here);
  const files = await store.readCaseFiles(store.policiesFolder());
  const { cases } = language.parseCases(files, contracts.parseAssessmentRequest);
  const casesByRule: Record<string, ShownCase[]> = {};
  for (const { rule, jurisdiction, name, kind, request, expected } of cases) {
    const shown = { jurisdiction, name, kind, asOf: request.asOf, expect: expected.expect };
    casesByRule[rule] = [...(casesByRule[rule] ?? []), shown];
  }
  return casesByRule;
}

/** Serves the cases in development and puts them beside the pages in a build. */
export function policyCases(): Plugin {
  return {
    name: 'guantong-policy-cases',
    configureServer(server) {
      server.middlewares.use(`/${casesPath}`, (_request, response, next) => {
        readPolicyCases().then((cases) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(cases));
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: casesPath, source: JSON.stringify(await readPolicyCases()) });
    },
  };
}
