import { join } from 'node:path';
import type { Plugin } from 'vite';

const ours = join(import.meta.dirname, '../src/office/styles/adopted-styles.ts');

/**
 * Lets antd's styles reach the page without `<style>` elements, which the security headers refuse. A module of antd that is
 * no longer where it was stops the build, so that an upgrade cannot bring them back unseen.
 */
export function adoptedStyles(): Plugin {
  const met = new Set<string>();
  return {
    name: 'guantong-adopted-styles',
    apply: 'build',
    load: {
      filter: { id: /\/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/ },
      handler() {
        met.add('components');
        return `export * from ${JSON.stringify(ours)};`;
      },
    },
    transform: {
      filter: { id: /\/@ant-design\/icons\/es\/cssUtils\.js$/ },
      handler(code) {
        met.add('icons');
        const renamed = code.replace('export function updateCSS', 'function replacedUpdateCSS');
        if (renamed === code) this.error('@ant-design/icons no longer exports updateCSS from es/cssUtils.js');
        return { code: `${renamed}\nexport { updateCSS } from ${JSON.stringify(ours)};`, map: null };
      },
    },
    buildEnd(error) {
      if (error === undefined && met.size !== 2) {
        this.error(`antd's style modules moved: expected components and icons, found ${[...met].join(', ') || 'none'}`);
      }
    },
  };
}
