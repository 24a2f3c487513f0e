import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptedStyles } from './build/adopted-styles.ts';
import { compressedCopies } from './build/compressed-copies.ts';
import { pinyinIndex } from './build/pinyin-index.ts';
import { policyBundle, readPolicyBundle } from './build/policy-bundle.ts';
import { policyCases } from './build/policy-cases.ts';

export default defineConfig(({ command }) => {
  // A build reads the packs once; in development every change of a pack is read afresh.
  const whole = command === 'build' ? readPolicyBundle() : undefined;
  const read = () => whole ?? readPolicyBundle();
  return {
    root: import.meta.dirname,
    plugins: [react(), adoptedStyles(), policyBundle(read), pinyinIndex(read), policyCases(), compressedCopies()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      // Small images would become data: addresses; as files they are cached.
      assetsInlineLimit: 0,
      // In bytes before compression; what matters is the first load, which a browser test holds to 250 KB gzip.
      chunkSizeWarningLimit: 800,
    },
    server: { proxy: { '/api': 'http://127.0.0.1:8080', '/issuers': 'http://127.0.0.1:8080' } },
  };
});
