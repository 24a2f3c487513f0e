/**
 * Stands in for the part of antd that writes `<style>` elements (`build/adopted-styles.ts` puts it there): the page's
 * security policy allows styles from files alone, while sheets made in script and adopted by the document need no exception.
 */
interface AdoptedStyle {
  readonly key: string;
  readonly rank: number;
  readonly sheet: CSSStyleSheet;
  /** Never enters the page; antd writes its marks on it. */
  readonly mark: HTMLStyleElement;
}

interface StyleOptions {
  readonly prepend?: boolean | 'queue' | undefined;
  readonly priority?: number | undefined;
}

// The document is the one place where styles are kept; this says which of its sheets are antd's, in their order.
let adopted: readonly AdoptedStyle[] = [];

/** Sets the CSS known by a key; a new one is ranked as antd asks: first, by priority, or last. */
export function updateCSS(css: string, key: string, options: StyleOptions = {}): HTMLStyleElement {
  const existing = adopted.find((style) => style.key === key);
  if (existing !== undefined) {
    existing.sheet.replaceSync(css);
    return existing.mark;
  }
  return insertStyle(css, key, options);
}

export function injectCSS(css: string, options: StyleOptions = {}): HTMLStyleElement {
  return insertStyle(css, `style-${adopted.length}`, options);
}

export function removeCSS(key: string): void {
  adopt(adopted.filter((style) => style.key !== key));
}

/** Part of the module this one stands in for; there is no container here. */
export function clearContainerCache(): void {}

function insertStyle(css: string, key: string, options: StyleOptions): HTMLStyleElement {
  const style: AdoptedStyle = {
    key,
    rank: rankOf(options),
    sheet: new CSSStyleSheet(),
    mark: document.createElement('style'),
  };
  style.sheet.replaceSync(css);
  const after = adopted.findIndex((other) => other.rank > style.rank);
  const index = after === -1 ? adopted.length : after;
  adopt([...adopted.slice(0, index), style, ...adopted.slice(index)]);
  return style.mark;
}

function rankOf({ prepend, priority = 0 }: StyleOptions): number {
  if (prepend === 'queue') return priority;
  return prepend ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function adopt(styles: readonly AdoptedStyle[]): void {
  adopted = styles;
  document.adoptedStyleSheets = styles.map((style) => style.sheet);
}
