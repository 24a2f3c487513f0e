import type { Writable } from 'node:stream';

/** Prints lines, those of one turn of the event loop together: under load a write for each costs as much as an answer's own. */
export function createLinePrinter(stream: Writable): (line: string) => void {
  let pending = '';
  const flush = () => {
    const text = pending;
    pending = '';
    stream.write(text);
  };
  return (line) => {
    if (pending === '') setImmediate(flush);
    pending += line;
  };
}
