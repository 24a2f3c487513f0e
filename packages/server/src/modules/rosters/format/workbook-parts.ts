/** A worksheet's name and the path of its markup inside the archive. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The worksheets in their order, or undefined when the archive is no .xlsx workbook. */
export async function readSheetParts(
  text: (path: string) => Promise<string | undefined>,
): Promise<readonly SheetPart[] | undefined> {
  const workbookPath = relationships(await text('_rels/.rels'), '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  if (workbookPath === undefined) return undefined;
  const workbook = await text(workbookPath);
  if (workbook === undefined || !/<(?:\w+:)?workbook\b/.test(workbook)) return undefined;
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const related = relationships(await text(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`), folder);
  const pathsById = new Map(
    related.filter(({ type }) => type.endsWith('/worksheet')).map(({ id, target }) => [id, target]),
  );
  return elements(workbook, 'sheet').flatMap((attributes) => {
    const path = pathsById.get(attributes.get('r:id') ?? attributes.get('id') ?? '');
    const name = attributes.get('name');
    return path === undefined || name === undefined ? [] : [{ name, path }];
  });
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationships(markup: string | undefined, folder: string): readonly Relationship[] {
  return elements(markup ?? '', 'Relationship').map((attributes) => ({
    id: attributes.get('id') ?? '',
    type: attributes.get('type') ?? '',
    target: resolve(folder, attributes.get('target') ?? ''),
  }));
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

/** The attributes of every element of that local name; attribute names in lower case, `r:` kept. */
function elements(markup: string, localName: string): readonly ReadonlyMap<string, string>[] {
  const tags = markup.matchAll(new RegExp(`<(?:\\w+:)?${localName}\\b([^>]*)>`, 'g'));
  return [...tags].map(([, inner]) => {
    const attributes = (inner ?? '').matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map(
      [...attributes].map(([, name, one, two]) => [(name ?? '').toLowerCase(), unescapeMarkup(one ?? two ?? '')]),
    );
  });
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeMarkup(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
