/** Directions of the house (docs/architecture.md): lower layers never import upper ones, and nothing runs in circles. */
const engineLayers = ['values', 'language', 'operators', 'compile', 'evaluate', 'explain', 'plan', 'check'];

/** A layer may import itself and those before it; `plan` and `check` stand side by side on `explain`. */
function engineRule(layer, index) {
  const forbidden = engineLayers.slice(index + 1).concat(layer === 'check' ? ['plan'] : []);
  return {
    name: `engine-${layer}`,
    severity: 'error',
    from: { path: `^packages/engine/src/${layer}/`, pathNot: '[.]test[.]ts$' },
    to: { path: `^packages/engine/src/(${forbidden.join('|') || '-'})/` },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { pathNot: '[.]test[.]tsx?$' },
      to: { couldNotResolve: true, pathNot: '^virtual:|[.]css$' },
    },
    ...engineLayers.map(engineRule),
    {
      name: 'operators-only-in-table',
      comment:
        'Recursion goes through the context argument: no operator imports another, only the table imports operators.',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: 'operators/(table[.]ts|[a-z-]+[.]test[.]ts)$' },
      to: {
        path: '^packages/engine/src/operators/(all|any|appointed|award|competition|directory|education|employer|front-line|holds|hours|in-service|judgement|no-ban|not|reviews|right|same-occupation|series|tenure)[.]ts$',
      },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^packages/(contracts|policies|procedure|proofs|server|web|cli)/|^node:|^(fs|path|os|crypto)$',
        dependencyTypesNot: ['npm'],
      },
    },
    {
      name: 'procedure-is-pure',
      comment: 'The same fold runs on the server and in a browser: no other package, no library, no Node built-in.',
      severity: 'error',
      from: { path: '^packages/procedure/src', pathNot: '[.]test[.]ts$|/testing/' },
      to: { pathNot: '^packages/procedure/src/' },
    },
    {
      name: 'contracts-on-engine-alone',
      severity: 'error',
      from: { path: '^packages/contracts/src', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/(policies|proofs|server|web|cli)/' },
    },
    {
      name: 'proofs-on-engine-and-procedure',
      comment: 'A stranger verifies a proof in a browser: no database, no Node built-in.',
      severity: 'error',
      from: { path: '^packages/proofs/src', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^packages/(contracts|policies|server|web|cli)/|^node:|^(fs|path|os|crypto)$',
        dependencyTypesNot: ['npm'],
      },
    },
    {
      name: 'server-below-cli-and-web',
      severity: 'error',
      from: { path: '^packages/server/src' },
      to: { path: '^packages/(web|cli)/' },
    },
    {
      name: 'web-in-the-browser',
      severity: 'error',
      from: { path: '^packages/web/src' },
      to: { path: '^packages/(server|cli)/|^node:' },
    },
    {
      name: 'cli-above-server',
      severity: 'error',
      from: { path: '^packages/cli/src' },
      to: { path: '^packages/web/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
