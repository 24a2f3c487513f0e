import type { AssessmentRequest } from '@guantong/engine';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly address: string;
  readonly width?: number;
  readonly language?: 'zh' | 'en';
  readonly large?: boolean;
  /** The dossier the tab already holds. */
  readonly request?: AssessmentRequest;
  /** Of somebody who is signed in: `name=value`. */
  readonly cookie?: string | undefined;
  /** The instant at which the browser's clock stands; absent: the real time. */
  readonly at?: string;
}

/** One visitor with a page of their own; `errors` fills with whatever the page complains about. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: readonly string[];
}

export async function openPage(
  browser: Browser,
  { address, width = 1280, language = 'zh', large, request, cookie, at }: Visit,
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: new URL(address).origin }]);
  }
  if (at !== undefined) await context.clock.setFixedTime(at);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(
    ({ language, large, request }) => {
      // Only before the first page: a reload is to find what the visitor left behind.
      if (sessionStorage.getItem('visited') !== null) return;
      sessionStorage.setItem('visited', 'yes');
      localStorage.setItem('guantong.language', language);
      if (large) localStorage.setItem('guantong.reading', 'large');
      if (request) sessionStorage.setItem('guantong.request.1', JSON.stringify(request));
    },
    { language, large: large ?? false, request: request ?? null },
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, context, errors };
}

/** An electrician, technician since 2024, whose reviews are known. */
export const electrician: AssessmentRequest = {
  asOf: '2026-06-30',
  jurisdiction: 'CN',
  dossier: {
    credentials: [
      { type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2024-05-01' },
      { type: 'skill-level', level: 'senior', occupation: '6-31-01-03', issuedOn: '2018-05-01' },
    ],
    employments: [
      {
        employer: { id: 'present', region: '110105', kind: 'enterprise' },
        occupation: '6-31-01-03',
        from: '2015-05-01',
      },
    ],
    annualReviews: [
      { year: 2023, result: 'competent' },
      { year: 2024, result: 'competent' },
      { year: 2025, result: 'excellent' },
    ],
  },
};
