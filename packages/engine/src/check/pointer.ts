/** Reading and changing plain data by RFC 6901 pointers; every change gives a new value. */
export type Pointer = readonly string[];

/** The parts of a pointer: `/employments/0/to` → employments, 0, to. */
export function parsePointer(text: string): Pointer {
  return text
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Puts a value in at a pointer; `-` adds to the end of a list, and what is missing on the way is made. */
export function withAt(data: unknown, pointer: Pointer, value: unknown): unknown {
  const [part, ...rest] = pointer;
  if (part === undefined) return value;
  if (part === '-' || Array.isArray(data)) {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    const index = part === '-' ? list.length : Number(part);
    return Array.from({ length: Math.max(list.length, index + 1) }, (_, at) =>
      at === index ? withAt(list[at], rest, value) : list[at],
    );
  }
  const record = isRecord(data) ? data : {};
  return { ...record, [part]: withAt(record[part], rest, value) };
}

/** Takes the value at a pointer out; data without it stays as it is. */
export function withoutAt(data: unknown, pointer: Pointer): unknown {
  const [part, ...rest] = pointer;
  if (part === undefined) return data;
  if (Array.isArray(data)) {
    const index = Number(part);
    if (rest.length === 0) return data.filter((_, at) => at !== index);
    return data.map((each, at) => (at === index ? withoutAt(each, rest) : each));
  }
  if (!isRecord(data) || !Object.hasOwn(data, part)) return data;
  if (rest.length > 0) return { ...data, [part]: withoutAt(data[part], rest) };
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== part));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
