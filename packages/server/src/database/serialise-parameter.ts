/**
 * A bound parameter as the text PostgreSQL reads, the same for both databases: an array is an array of
 * SQL, an object is JSON. A JSON value that is an array or a string is to be given as JSON text.
 */
export function serialiseParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(serialiseElement).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function serialiseElement(value: unknown): string {
  if (Array.isArray(value)) return serialiseParameter(value) ?? 'NULL';
  const text = serialiseParameter(value);
  return text === null ? 'NULL' : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
