import type { Chart } from '../chart.ts';
import { renderPng } from './render-png.ts';
import { writeSvg } from './write-svg.ts';

/** What a worker of the pool does: a chart into a PNG. */
export default function draw(chart: Chart): Uint8Array<ArrayBuffer> {
  return renderPng(writeSvg(chart));
}
