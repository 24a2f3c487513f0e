import type { PolicyBundle } from '@guantong/engine';
import { pinyin } from 'pinyin-pro';
import type { Plugin } from 'vite';

const publicId = 'virtual:pinyin-initials';
const resolvedId = `\0${publicId}`;

/** `virtual:pinyin-initials`: the initials of every occupation name of the directory (电工 → dg), made at build time. */
export function pinyinIndex(read: () => Promise<PolicyBundle>): Plugin {
  return {
    name: 'guantong-pinyin-initials',
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined;
      const { directory } = await read();
      const names = [...new Set(directory.map((entry) => entry.name))].sort();
      const initials = Object.fromEntries(names.map((name) => [name, initialsOf(name)]));
      return `export const initialsByName = ${JSON.stringify(initials)};`;
    },
  };
}

function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
