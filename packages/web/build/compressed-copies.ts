import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

// Smaller than this, the headers of a compressed answer outweigh what it saves.
const smallest = 1024;

/** Puts a `.br` and a `.gz` beside every text file of a build; the server hands out what the browser understands. */
export function compressedCopies(): Plugin {
  return {
    name: 'guantong-compressed-copies',
    // After everything is written: until then other plugins still fill in the addresses of chunks.
    async writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(js|css|html|svg|json)$/.test(fileName)) continue;
        const path = join(dir, fileName);
        const content = await readFile(path);
        if (content.length < smallest) continue;
        await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        await writeFile(`${path}.br`, brotliCompressSync(content, { params }));
      }
    },
  };
}
