import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

// Smaller than this, the headers of a compressed answer outweigh what it saves.
const smallest = 1024;

/** Puts a `.br` and a `.gz` beside every text file of a build; the server hands out what the browser understands. */
export function compressedCopies(): Plugin {
  return {
    name: 'guantong-compressed-copies',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (!/\.(js|css|html|svg|json)$/.test(output.fileName)) continue;
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        if (content.length < smallest) continue;
        const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        this.emitFile({ type: 'asset', fileName: `${output.fileName}.br`, source: brotli });
        this.emitFile({ type: 'asset', fileName: `${output.fileName}.gz`, source: gzipSync(content, { level: 9 }) });
      }
    },
  };
}
