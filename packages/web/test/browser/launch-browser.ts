import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A browser and how to put it away. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that comes with the development dependencies, or the one at `CHROME_PATH`. Each call has a temporary
 * directory of its own, because two browsers unpacking into one directory break each other.
 */
export async function launchBrowser(): Promise<LaunchedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'guantong-browser-'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await bundledChromium(folder)),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
    env: { ...process.env, TMPDIR: folder, ...fontSettings(folder) },
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// The package unpacks its shared libraries (libnss3 …) only where it believes to run on this platform; the variable must be
// there before the import. Its own default arguments die at the second browser context, so ours are passed instead.
async function bundledChromium(folder: string): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  process.env.TMPDIR = folder;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}

// On a bare machine no font is configured and text has no size. The package brings one Latin font; Chinese is laid out in
// boxes there, which is enough: the tests read text from the page, not from pictures.
function fontSettings(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, 'fonts.conf');
  const folders = [folder, '/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
