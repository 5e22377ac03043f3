import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

/** The one typeface of all pictures: Inter (OFL) holds every letter of the three languages, and signs such as ₸ and −. */
export const FAMILY = 'Inter';

/** CSS weights used. */
export type Weight = 400 | 600;

const require = createRequire(import.meta.url);

export const FONT_FILES: Readonly<Record<Weight, string>> = {
  400: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};

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
