export type CasAnswer =
  | { readonly ok: true; readonly user: string }
  /** The code of the protocol, such as INVALID_TICKET, or `malformed` for what is no answer at all. */
  | { readonly ok: false; readonly code: string };

const NAMESPACE = 'http://www.yale.edu/tp/cas';
const LONGEST = 64 * 1024;

interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/**
 * Reads the answer of `/p3/serviceValidate` (CAS Protocol 3.0, 2.5 and appendix A). Strict: one root element
 * serviceResponse of the protocol's namespace with one child that is success or failure, one user in a success. Document
 * types, processing instructions, CDATA and unknown entities are refused, so nothing can be smuggled in or fetched.
 */
export function readCasAnswer(text: string): CasAnswer {
  const root = text.length > LONGEST ? undefined : readXml(text);
  const prefix = root?.name.includes(':') ? root.name.split(':', 1)[0] : undefined;
  const named = (local: string) => (prefix === undefined ? local : `${prefix}:${local}`);
  const space = root?.attributes.get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`);
  const [answer, ...others] = root?.children ?? [];
  if (root?.name !== named('serviceResponse') || space !== NAMESPACE || answer === undefined || others.length > 0)
    return malformed;
  if (answer.name === named('authenticationFailure'))
    return { ok: false, code: answer.attributes.get('code') ?? 'malformed' };
  const users = answer.children.filter(({ name }) => name === named('user'));
  const [user] = users;
  if (answer.name !== named('authenticationSuccess') || user === undefined || users.length > 1) return malformed;
  const name = user.text.trim();
  return user.children.length > 0 || name === '' || name.length > 255 ? malformed : { ok: true, user: name };
}

const malformed: CasAnswer = { ok: false, code: 'malformed' };

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const tokens = {
  space: /\s+/y,
  comment: /<!--(?:(?!--)[\s\S])*-->/y,
  declaration: /<\?xml\s[^?<>]*\?>/y,
  open: new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y'),
  close: new RegExp(`</(${name})\\s*>`, 'y'),
  text: /[^<]+/y,
} as const;
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');

/** The root element of a small document without document type, CDATA and instructions; undefined for anything else. */
function readXml(source: string): XmlElement | undefined {
  let at = 0;
  const take = (token: RegExp) => {
    token.lastIndex = at;
    const match = token.exec(source);
    if (match !== null) at = token.lastIndex;
    return match;
  };
  const skip = () => {
    while (take(tokens.space) !== null || take(tokens.comment) !== null);
  };
  const element = (depth: number): XmlElement | undefined => {
    const opening = depth > 16 ? null : take(tokens.open);
    if (opening === null) return undefined;
    const [, opened = '', written = '', empty] = opening;
    const attributes = readAttributes(written);
    if (attributes === undefined) return undefined;
    if (empty === '/') return { name: opened, attributes, children: [], text: '' };
    const children: XmlElement[] = [];
    for (let text = ''; ; ) {
      const closing = take(tokens.close);
      if (closing !== null) return closing[1] === opened ? { name: opened, attributes, children, text } : undefined;
      if (take(tokens.comment) !== null) continue;
      const content = take(tokens.text);
      if (content === null) {
        const child = element(depth + 1);
        if (child === undefined) return undefined;
        children.push(child);
        continue;
      }
      const plain = replaceEntities(content[0]);
      if (plain === undefined) return undefined;
      text += plain;
    }
  };
  if (source.startsWith('\uFEFF')) at = 1;
  take(tokens.declaration);
  skip();
  const root = element(0);
  skip();
  return at === source.length ? root : undefined;
}

function readAttributes(written: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of written.matchAll(attribute)) {
    const value = replaceEntities(double ?? single ?? '');
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and references to characters; undefined where there is any other. */
function replaceEntities(text: string): string | undefined {
  let known = true;
  const plain = text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w+));|&/g, (_all, decimal, hex, entity) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const found =
      entity === undefined ? (isCharacter(code) ? String.fromCodePoint(code) : undefined) : entities[entity];
    known &&= found !== undefined;
    return found ?? '';
  });
  return known ? plain : undefined;
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  const plain = code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff);
  return plain || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
