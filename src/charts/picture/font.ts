import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import { FONT_FILES, type Weight } from './font-files.ts';

/** The one typeface of all pictures: Inter (OFL) holds every letter of the three languages, and signs such as ₸ and −. */
export const FAMILY = 'Inter';

const fonts = { 400: open(FONT_FILES[400]), 600: open(FONT_FILES[600]) };
const advances = { 400: new Map<string, number>(), 600: new Map<string, number>() };

function open(file: string): opentype.Font {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Width of a line of text in the font as it will be drawn, in pixels; ECharts itself only guesses outside a browser. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const letter of text) width += advanceOf(letter, weight);
  return width * size;
}

/** Advance of a letter at a size of one pixel. */
function advanceOf(letter: string, weight: Weight): number {
  const known = advances[weight].get(letter);
  if (known !== undefined) return known;
  const advance = fonts[weight].getAdvanceWidth(letter, 1);
  advances[weight].set(letter, advance);
  return advance;
}
