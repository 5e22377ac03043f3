import { type Weight, widthOf } from './font.ts';

/** Breaks a text into lines no wider than `width` pixels: at blanks, and within a word only where the word alone is wider. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).flatMap((one) => cutWord(one, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, width: number, size: number, weight: Weight): readonly string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter, size, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
