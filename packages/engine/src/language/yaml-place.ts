import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** A YAML file read once: its data, its syntax errors, and where each value stands. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly offset: number;
  }[];
  /** Line and column (from 1) of a value, or of its nearest enclosing value. */
  placeOf(path: readonly PropertyKey[]): Place;
  placeAt(offset: number): Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Reads YAML 1.2; dates stay text. Aliases are limited, so that a small file cannot grow without bound. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    file,
    data: document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
    errors: document.errors.map(({ message, pos }) => ({
      message: message.split('\n')[0] ?? message,
      offset: pos[0],
    })),
    placeAt,
    placeOf: (path) => placeAt(offsetOf(document, path)),
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parts = path.slice(0, length);
    const key = keyOffset(document, parts);
    if (key !== undefined) return key;
    const node = document.getIn(parts, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

// A mistake in `years: two` is shown at the value; a mistake about a key itself is shown at the key.
function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
  const value = pair?.value;
  if (isNode(value) && value.range && !isMap(value)) return value.range[0];
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
