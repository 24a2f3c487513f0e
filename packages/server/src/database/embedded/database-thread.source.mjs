// The thread when run from source: Node does not read TypeScript by itself, and a thread has its own loaders.
import { tsImport } from 'tsx/esm/api';

await tsImport('./database-thread.ts', import.meta.url);
