import { characterWidth, displayWidth } from './display-width.ts';

// Chinese may break after any character; these may not begin a line.
const notAtStart = /^[，。、；：？！）》」』”’%,.;:?!)\]]/u;

/** Breaks a text into lines of at most `width` columns: at spaces, and between wide characters. */
export function wrapText(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable(text)) {
    const room = width - displayWidth(line);
    if (line !== '' && displayWidth(piece.trimEnd()) > room && !notAtStart.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

// Pieces between which a line may break: words with the space behind them, and single wide characters.
function breakable(text: string): readonly string[] {
  const pieces: string[] = [];
  let word = '';
  for (const character of text) {
    if (characterWidth(character) === 2) {
      if (word !== '') pieces.push(word);
      pieces.push(character);
      word = '';
    } else if (character === ' ') {
      pieces.push(`${word} `);
      word = '';
    } else {
      word += character;
    }
  }
  return word === '' ? pieces : [...pieces, word];
}
