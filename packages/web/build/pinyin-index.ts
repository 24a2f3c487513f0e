import type { PolicyBundle } from '@guantong/engine';
import { pinyin } from 'pinyin-pro';
import type { Plugin } from 'vite';

const publicId = 'virtual:pinyin';
const resolvedId = `\0${publicId}`;

/** `virtual:pinyin`: the syllables of every occupation name of the directory (电工 → dian gong), made at build time. */
export function pinyinIndex(read: () => Promise<PolicyBundle>): Plugin {
  return {
    name: 'guantong-pinyin',
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined;
      const { directory } = await read();
      const names = [...new Set(directory.map((entry) => entry.name))].sort();
      const syllables = Object.fromEntries(names.map((name) => [name, syllablesOf(name)]));
      return `export const pinyinByName = ${JSON.stringify(syllables)};`;
    },
  };
}

function syllablesOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase();
}
