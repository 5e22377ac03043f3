import { widthOf } from './font.ts';
import type { Weight } from './font-files.ts';

/** Breaks a text into lines no wider than `width` pixels: at blanks and behind hyphens, and within a word only where it alone is wider. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  const fits = (line: string): boolean => widthOf(line.trimEnd(), size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[ \n-])/).flatMap((one) => cutWord(one, fits))) {
    if (line !== '' && !fits(line + word)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

function cutWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
