import { runBundled } from './run-bundled.ts';
console.log(await runBundled(process.argv[2]!));
