import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedCopies } from './build/compressed-copies.ts';
import { pinyinIndex } from './build/pinyin-index.ts';
import { policyBundle, readPolicyBundle } from './build/policy-bundle.ts';
import { policyCases } from './build/policy-cases.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), policyBundle(readPolicyBundle), pinyinIndex(readPolicyBundle), policyCases(), compressedCopies()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: scripts and few pages need small images inlined.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
