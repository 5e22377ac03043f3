import { setFlagsFromString } from 'node:v8';

import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';
import { FAMILY } from './font.ts';
import { FONT_FILES } from './font-files.ts';
import { COLOUR, FINENESS } from './look.ts';
import type { Drawn } from './write-svg.ts';

/** The pixels of a picture live outside the heap, where the collector does not see them: after so many it is called. */
const BETWEEN_COLLECTIONS = 4;

/** Bot API: the width and height of a photo may come to so many pixels together. */
const MOST_PIXELS = 10_000;

setFlagsFromString('--expose-gc');
const collect: (options: { type: 'minor' }) => void = runInNewContext('gc');
let drawn = 0;

/** Draws an SVG of `writeSvg` as PNG with the bundled fonts alone. */
export function renderPng({ svg, width, height }: Drawn): Uint8Array<ArrayBuffer> {
  const fineness = Math.min(FINENESS, MOST_PIXELS / (width + height));
  const png = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.floor(width * fineness) },
    background: COLOUR.card,
    font: { fontFiles: Object.values(FONT_FILES), loadSystemFonts: false, defaultFontFamily: FAMILY },
  })
    .render()
    .asPng();
  drawn += 1;
  if (drawn % BETWEEN_COLLECTIONS === 0) collect({ type: 'minor' });
  return new Uint8Array(png);
}
